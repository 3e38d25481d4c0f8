import { texts } from './texts.ts';

/** Second of the four states: what is wrong and what to do. */
export function Failure({ detail, retry }: { readonly detail: string; readonly retry?: () => void }) {
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{texts('failure.thisCouldNotLoaded')}</strong>
      <p>{detail}</p>
      {retry === undefined ? null : (
        <div>
          <button type="button" className="button" onClick={retry}>
            {texts('failure.tryAgain')}
          </button>
        </div>
      )}
    </div>
  );
}

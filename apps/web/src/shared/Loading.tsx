import { texts } from './texts.ts';

/** First of the four states: it is on its way. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <div className="skeleton" role="status" aria-live="polite">
      <p className="soft small">{texts.nodes('loading.loadingWhat', { what })}</p>
      <span style={{ width: '60%' }} />
      <span style={{ width: '92%' }} />
      <span style={{ width: '78%' }} />
    </div>
  );
}

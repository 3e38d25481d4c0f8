import type { Texts } from '../texts/texts-of.ts';

/** Names of the fields that protect a public form; the server reads them before anything else. */
export const guardFields = { token: 'form-token', trap: 'website', proof: 'form-proof' } as const;

/**
 * The hidden part of a public form: the token that binds it to its page and hour, a field that only programs fill in,
 * and room for the proof of work that `form-proof.ts` adds. Without JavaScript the proof stays empty, and the form is
 * accepted less often.
 */
export function FormGuard({ token, t }: { readonly token: string; readonly t: Texts }) {
  return (
    <div className="guard">
      <input type="hidden" name={guardFields.token} value={token} />
      <input type="hidden" name={guardFields.proof} data-form-proof="" />
      <div className="guard-trap" aria-hidden="true">
        <label>
          {t('shell.trap')}
          <input type="text" name={guardFields.trap} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </div>
  );
}

import type { Texts } from '../texts/texts-of.ts';

interface BackLinkProps {
  /** Page one step up, below the language; absent for the front page. */
  readonly path?: string;
  /** Name of that page. */
  readonly label?: string;
  readonly t: Texts;
}

/** The way back, on top of a page that is read. */
export function BackLink({ path = '', label, t }: BackLinkProps) {
  return (
    <p className="crumb">
      <a href={`/${t.locale}${path}`}>
        <span aria-hidden="true">←</span> {label ?? t('shell.front')}
      </a>
    </p>
  );
}

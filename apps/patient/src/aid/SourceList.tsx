import { aidEdition, aidSourceByKey } from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';

/** Sources and the day on which they were read, one tap away; citations stay in the language of the source. */
export function SourceList({ keys, t }: { readonly keys: readonly string[]; readonly t: Texts }) {
  const sources = keys.flatMap((key) => aidSourceByKey(key) ?? []);
  return (
    <details className="fold sources">
      <summary>{t('aid.sources')}</summary>
      <ul className="plain-list small">
        {sources.map(({ key, citation, address }) => {
          // What is no paper is said in the language of the reader.
          const own = `aid.citation.${key}`;
          if (t.hasKey(own)) return <li key={key}>{t.byKey(own)}</li>;
          return (
            <li key={key} lang="en">
              {address === undefined ? citation : <a href={address}>{citation}</a>}
            </li>
          );
        })}
      </ul>
      <p className="small soft">{t('aid.sourceSeen', { date: t.date(aidEdition.sourcesReadOn) })}</p>
    </details>
  );
}

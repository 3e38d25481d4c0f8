import { evidenceStanding } from '@jointwise/definitions';
import type { EvidenceSynthesis } from '@jointwise/report';
import { Link } from '@tanstack/react-router';
import { standingWords } from './code-words.ts';
import { texts } from './texts.ts';

/** Trials and reviews of the product that are not in the answer, each with its standing and the reason. */
export function UnusedTrials({ synthesis: { rows, published } }: { readonly synthesis: EvidenceSynthesis }) {
  const unused = rows.filter(({ use }) => use !== 'pooled');
  const reviews = published.filter(({ isUsed }) => !isUsed);
  if (unused.length === 0 && reviews.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unused-title">
      <h2 id="unused-title">{texts('unusedTrials.title')}</h2>
      <ul>
        {unused.map((row) => (
          <li key={row.trial}>
            {texts.nodes('unusedTrials.trial', {
              study: (
                <Link to="/evidence/trials/$key" params={{ key: row.trial }}>
                  {row.study}
                </Link>
              ),
              standing: standingWords[row.standing](),
              reason: row.reason ?? '',
            })}
          </li>
        ))}
        {reviews.map(({ synthesis, reason }) => (
          <li key={synthesis.key}>
            {texts('unusedTrials.trial', {
              study: synthesis.review,
              standing: standingWords[evidenceStanding('entered-once', synthesis.source.provenance)](),
              reason: reason ?? '',
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

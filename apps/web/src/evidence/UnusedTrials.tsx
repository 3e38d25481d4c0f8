import type { EvidenceSynthesis } from '@jointwise/report';
import { Link } from '@tanstack/react-router';

/** Trials and reviews of the product that are not in the answer, each with the reason. */
export function UnusedTrials({ synthesis: { rows, published } }: { readonly synthesis: EvidenceSynthesis }) {
  const unused = rows.filter(({ use }) => use !== 'pooled');
  const reviews = published.filter(({ isUsed }) => !isUsed);
  if (unused.length === 0 && reviews.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unused-title">
      <h2 id="unused-title">Not in the answer</h2>
      <ul>
        {unused.map((row) => (
          <li key={row.trial}>
            <Link to="/evidence/trials/$key" params={{ key: row.trial }}>
              {row.study}
            </Link>
            : {row.reason}
          </li>
        ))}
        {reviews.map(({ synthesis, reason }) => (
          <li key={synthesis.key}>
            {synthesis.review}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

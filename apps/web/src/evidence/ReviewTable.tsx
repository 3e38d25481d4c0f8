import type { GuidelineStatement, PublishedSynthesis } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';
import { intervalText } from './evidence-words.ts';

interface ReviewTableProps {
  readonly syntheses: readonly unknown[];
  readonly guidelines: readonly unknown[];
}

/** Reviews and guidelines: never mixed with the trials that they may hold. */
export function ReviewTable({ syntheses, guidelines }: ReviewTableProps) {
  return (
    <>
      <section className="stack" aria-labelledby="reviews-title">
        <h2 id="reviews-title">Reviews</h2>
        <TableScroll label="Table of reviews">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Review</th>
                <th scope="col">Compared</th>
                <th scope="col" className="number">
                  Trials (people)
                </th>
                <th scope="col">Result</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {(syntheses as readonly PublishedSynthesis[]).map((one) => (
                <tr key={one.key}>
                  <td data-label="Review">
                    {one.review}
                    <div className="tiny soft">{[one.subset, one.note].filter(Boolean).join('. ')}</div>
                  </td>
                  <td data-label="Compared">
                    {one.productTitle} with {one.comparatorTitle}
                  </td>
                  <td data-label="Trials (people)" className="number">
                    {one.trials} ({one.participants ?? '–'})
                  </td>
                  <td data-label="Result">
                    {one.estimate === undefined ? (
                      <span className="soft">numbers not in our source</span>
                    ) : (
                      `${one.measure}: ${one.estimate} (${intervalText(one.interval)})`
                    )}
                  </td>
                  <td data-label="Source">{one.source.mark} · unverified</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </section>
      <section className="stack" aria-labelledby="guidelines-title">
        <h2 id="guidelines-title">Guidelines</h2>
        <ul>
          {(guidelines as readonly GuidelineStatement[]).map((one) => (
            <li key={one.key}>
              <strong>{one.guideline}:</strong> {one.statement}{' '}
              <span className="tiny soft">
                {one.source.mark}
                {one.source.provenance === 'S' ? '' : ', from memory'}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

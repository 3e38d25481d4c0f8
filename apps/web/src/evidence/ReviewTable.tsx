import {
  type EvidenceSource,
  evidenceStanding,
  type GuidelineStatement,
  type PublishedSynthesis,
} from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';
import { measureWords } from './code-words.ts';
import { intervalText } from './evidence-words.ts';
import { StandingChip } from './StandingChip.tsx';
import { texts } from './texts.ts';

interface ReviewTableProps {
  readonly syntheses: readonly unknown[];
  readonly guidelines: readonly unknown[];
}

/** Reviews and guidelines: never mixed with the trials that they may hold. */
export function ReviewTable({ syntheses, guidelines }: ReviewTableProps) {
  return (
    <>
      <section className="stack" aria-labelledby="reviews-title">
        <h2 id="reviews-title">{texts('reviewTable.title')}</h2>
        <p className="small soft">{texts('reviewTable.caption')}</p>
        <TableScroll label={texts('reviewTable.table')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts('reviewTable.review')}</th>
                <th scope="col">{texts('reviewTable.compared')}</th>
                <th scope="col" className="number">
                  {texts('reviewTable.trials')}
                </th>
                <th scope="col">{texts('field.result')}</th>
                <th scope="col">{texts('evidenceTable.standing')}</th>
              </tr>
            </thead>
            <tbody>
              {(syntheses as readonly PublishedSynthesis[]).map((one) => (
                <Review key={one.key} review={one} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      </section>
      <section className="stack" aria-labelledby="guidelines-title">
        <h2 id="guidelines-title">{texts('reviewTable.guidelines')}</h2>
        <ul>
          {(guidelines as readonly GuidelineStatement[]).map(({ key, guideline, statement, source }) => (
            <li key={key}>
              {texts.nodes('reviewTable.guideline', {
                name: <strong>{guideline}</strong>,
                statement,
                mark: <span className="tiny soft">{sourceText(source)}</span>,
              })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Review({ review }: { readonly review: PublishedSynthesis }) {
  const { subset, note, productTitle, comparatorTitle, trials, participants, source } = review;
  // A review has no second reading, so that how it stands follows from where it was read alone.
  const row = { status: 'entered-once', standing: evidenceStanding('entered-once', source.provenance) } as const;
  return (
    <tr>
      <td data-label={texts('reviewTable.review')}>
        {review.review}
        <div className="tiny soft">{[subset, note].filter(Boolean).join('. ')}</div>
      </td>
      <td data-label={texts('reviewTable.compared')}>
        {texts('reviewTable.comparison', { product: productTitle, comparator: comparatorTitle })}
      </td>
      <td data-label={texts('reviewTable.trials')} className="number">
        {texts('reviewTable.trialsOf', { trials, people: participants ?? texts('reviewTable.peopleNotKnown') })}
      </td>
      <td data-label={texts('field.result')}>{resultText(review)}</td>
      <td data-label={texts('evidenceTable.standing')}>
        <StandingChip row={row} />
        <div className="tiny soft">{sourceText(source)}</div>
      </td>
    </tr>
  );
}

function resultText({ measure, estimate, interval }: PublishedSynthesis) {
  if (estimate === undefined) return <span className="soft">{texts('reviewTable.noNumbers')}</span>;
  const said = { measure: measureWords[measure ?? 'unnamed'](), estimate };
  return interval === undefined
    ? texts('reviewTable.resultAlone', said)
    : texts('reviewTable.result', { ...said, interval: intervalText(interval) });
}

function sourceText({ mark, provenance, location }: EvidenceSource): string {
  const isRead = provenance === 'S' || provenance === 'C';
  const from = isRead ? texts('reviewTable.source', { mark }) : texts('reviewTable.fromMemory', { mark });
  return [from, location].filter(Boolean).join(', ');
}

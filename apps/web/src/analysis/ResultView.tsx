import { formatNumber } from '@jointwise/report';
import { TableScroll } from '../shared/TableScroll.tsx';
import { ArmsTable } from './ArmsTable.tsx';
import { BalancePanel } from './BalancePanel.tsx';
import { ProvenancePanel } from './ProvenancePanel.tsx';
import { SensitivityPanel } from './SensitivityPanel.tsx';
import { texts } from './texts.ts';
import type { Analysis } from './useAnalyses.ts';

/** An answer: what it allows to be said, its figure, who is behind it, what else was looked at, where it comes from. */
export function ResultView({ analysis }: { readonly analysis: Analysis }) {
  const { result } = analysis;
  return (
    <>
      <p className="notice reading">{result.designNote}</p>
      {result.status === 'withheld' ? (
        <p className="notice notice-warn reading">{texts('resultView.withheld', { reason: result.reason ?? '' })}</p>
      ) : null}
      <SensitivityPanel result={result} />
      <ArmsTable result={result} />
      <Alongside result={result} />
      <BalancePanel result={result} />
      <WithoutProduct result={result} />
      {result.notes.length === 0 ? null : (
        <section className="panel stack" aria-labelledby="notes-title">
          <h2 id="notes-title">{texts('resultView.notes')}</h2>
          <ul className="small reading">
            {result.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <ProvenancePanel analysis={analysis} />
    </>
  );
}

function Alongside({ result: { alongside } }: Pick<Analysis, 'result'>) {
  if (alongside.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="alongside-title">
      <h2 id="alongside-title">{texts('resultView.alongside')}</h2>
      <TableScroll label={texts('resultView.alongsideTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts('resultView.row')}</th>
              <th scope="col">{texts('resultView.estimate')}</th>
              <th scope="col">{texts('resultView.interval')}</th>
              <th scope="col">{texts('resultView.counted')}</th>
            </tr>
          </thead>
          <tbody>
            {alongside.map(({ title, estimate, interval, unit, n, of, note }) => (
              <tr key={title}>
                <td>
                  {title}, {unit}
                  {note === null ? null : <span className="small soft"> {note}</span>}
                </td>
                <td className="number">{formatNumber(estimate, 3)}</td>
                <td className="number">
                  {interval === null
                    ? formatNumber(null)
                    : texts('resultView.lowToHigh', {
                        low: formatNumber(interval[0], 3),
                        high: formatNumber(interval[1], 3),
                      })}
                </td>
                <td className="number">
                  {n}/{of}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

/** How much people improve without the product, where nothing else says what it did. */
function WithoutProduct({ result: { design, controlCourse } }: Pick<Analysis, 'result'>) {
  if (design !== 'uncontrolled' || controlCourse.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="control-title">
      <h2 id="control-title">{texts('resultView.withoutProduct')}</h2>
      <ul>
        {controlCourse.map(({ title, change, unit, horizonMonths, source }) => (
          <li key={title}>
            {texts('resultView.control', { title, change: formatNumber(change), unit, months: horizonMonths, source })}
          </li>
        ))}
      </ul>
    </section>
  );
}

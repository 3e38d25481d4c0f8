import { formatCompleteness, formatNumber, formatPercent, type OutcomesReport } from '@jointwise/report';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';

type Comparison = OutcomesReport['comparison'];

/** Product classes side by side, or the reason why they are not. Counts are shown always. */
export function ClassComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const isShown = comparison.status === 'shown';
  return (
    <section className="stack" aria-labelledby="classes-title">
      <h2 id="classes-title">{texts('classComparisonTable.byProductClass')}</h2>
      <p className={isShown ? 'notice reading' : 'notice notice-warn reading'}>
        {isShown
          ? comparison.caution
          : texts('classComparisonTable.theComparisonWithheldReason', { reason: comparison.reason })}
      </p>
      <TableScroll label={texts('classComparisonTable.tableProductClass')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts('classComparisonTable.productClass')}</th>
              <th scope="col" className="number">
                {texts('classComparisonTable.answeredNN')}
              </th>
              <th scope="col" className="number">
                {texts('classComparisonTable.complete')}
              </th>
              {isShown ? (
                <>
                  <th scope="col" className="number">
                    {texts('classComparisonTable.meanChange95Interval')}
                  </th>
                  <th scope="col" className="number">
                    {texts('classComparisonTable.reachedThreshold')}
                  </th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {comparison.status === 'shown'
              ? comparison.classes.map((row) => (
                  <tr key={row.code}>
                    <Counts row={row} />
                    <td className="number">{changeText(row.change)}</td>
                    <td className="number">{shareText(row.reached)}</td>
                  </tr>
                ))
              : comparison.classes.map((row) => (
                  <tr key={row.code}>
                    <Counts row={row} />
                  </tr>
                ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function Counts({ row }: { readonly row: Comparison['classes'][number] }) {
  return (
    <>
      <th scope="row">{row.title}</th>
      <td className="number">
        {row.answered}/{row.due}
      </td>
      <td className="number">{formatCompleteness(row.completeness)}</td>
    </>
  );
}

function changeText(change: OutcomesReport['change']): string {
  if (change.status !== 'estimated') return '–';
  const [low, high] = change.fit.interval.map((value) => formatNumber(value));
  return texts('classComparisonTable.meanLowHigh', { mean: formatNumber(change.fit.mean), low, high });
}

function shareText(share: OutcomesReport['reached']): string {
  return share.status === 'estimated' ? `${formatPercent(share.fit.share)} (${share.fit.count}/${share.fit.n})` : '–';
}

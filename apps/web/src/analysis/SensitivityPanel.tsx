import { drawEstimandForest, formatNumber } from '@jointwise/report';
import { Figure } from '../figure/Figure.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';
import type { Analysis } from './useAnalyses.ts';

/** The effect and what other assumptions make of it, then subgroups with their stamp. */
export function SensitivityPanel({ result }: Pick<Analysis, 'result'>) {
  const { sensitivity, method } = result;
  if (result.effect === null) return null;
  const said = sensitivity.flatMap((row) => {
    if (row.status === 'not-run') {
      const reason = row.reason.replaceAll('-', ' ');
      return [texts('sensitivityPanel.notRun', { title: row.title, reason })];
    }
    return row.note === null ? [] : [texts('sensitivityPanel.note', { title: row.title, note: row.note })];
  });
  return (
    <section className="panel stack" aria-labelledby="sensitivity-title">
      <h2 id="sensitivity-title">{texts('sensitivityPanel.title')}</h2>
      <Figure draw={(width) => drawEstimandForest(result, width)!} isTitleShown={false} />
      {method === null ? null : <p className="small soft reading">{texts('resultView.method', { method })}</p>}
      {said.length === 0 ? null : (
        <ul className="small soft reading">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Subgroups result={result} />
    </section>
  );
}

function Subgroups({ result: { subgroups } }: Pick<Analysis, 'result'>) {
  if (subgroups.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="subgroups-title">
      <h3 id="subgroups-title">
        {texts('sensitivityPanel.subgroups')}{' '}
        <span className="chip chip-warn">{texts('sensitivityPanel.exploratory')}</span>
      </h3>
      <p className="small soft reading">{texts('sensitivityPanel.caution')}</p>
      <TableScroll label={texts('sensitivityPanel.subgroupsTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts('sensitivityPanel.subgroup')}</th>
              <th scope="col">{texts('sensitivityPanel.levels')}</th>
              <th scope="col">{texts('sensitivityPanel.interaction')}</th>
            </tr>
          </thead>
          <tbody>
            {subgroups.map(({ title, levels, interaction: { estimate, interval, pValue } }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td className="numbers">
                  {levels
                    .map((level) =>
                      texts('sensitivityPanel.level', { ...level, estimate: formatNumber(level.estimate, 2) }),
                    )
                    .join(', ')}
                </td>
                <td className="numbers">
                  {texts('sensitivityPanel.interactionOf', {
                    estimate: formatNumber(estimate, 2),
                    low: formatNumber(interval[0], 2),
                    high: formatNumber(interval[1], 2),
                    p: formatNumber(pValue, 3),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

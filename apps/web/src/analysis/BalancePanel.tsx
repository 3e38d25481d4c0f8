import { drawBalancePlot, formatNumber } from '@jointwise/report';
import { Figure } from '../figure/Figure.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';
import type { Analysis } from './useAnalyses.ts';

/** What an adjusted comparison stands on: balance, E-value, and the trial that it imitates. */
export function BalancePanel({ result }: Pick<Analysis, 'result'>) {
  const { design, balance, eValue, targetTrial, arms } = result;
  if (design !== 'adjusted') return null;
  const people = arms.reduce((sum, { answered }) => sum + answered, 0);
  const rows = balance.map((row) => ({ ...row, before: Math.abs(row.before), after: Math.abs(row.after) }));
  return (
    <section className="panel stack" aria-labelledby="balance-title">
      <h2 id="balance-title">{texts('balancePanel.title')}</h2>
      {rows.length === 0 ? null : (
        <Figure
          isTitleShown={false}
          draw={(width) => drawBalancePlot(rows, texts('balancePanel.caption', { people }), width)}
        />
      )}
      {eValue === null ? null : (
        <p className="reading">
          {texts('balancePanel.eValue', {
            estimate: formatNumber(eValue.estimate, 2),
            limit: formatNumber(eValue.limit, 2),
          })}
        </p>
      )}
      <h3>{texts('balancePanel.targetTrial')}</h3>
      <TableScroll label={texts('balancePanel.targetTrial')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts('balancePanel.component')}</th>
              <th scope="col">{texts('balancePanel.trial')}</th>
              <th scope="col">{texts('balancePanel.registry')}</th>
            </tr>
          </thead>
          <tbody>
            {targetTrial.map(({ component, trial, registry }) => (
              <tr key={component}>
                <th scope="row">{component}</th>
                <td>{trial}</td>
                <td>{registry}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

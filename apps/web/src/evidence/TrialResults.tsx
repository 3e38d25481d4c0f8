import type { ArmResult, TrialDefinition, TrialResult } from '@jointwise/definitions';
import { Empty } from '../shared/Empty.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { intervalText } from './evidence-words.ts';

/** Results exactly as printed; nothing is converted here. */
export function TrialResults({ trial }: { readonly trial: TrialDefinition }) {
  return (
    <section className="stack" aria-labelledby="results-title">
      <h2 id="results-title">Results as printed</h2>
      {trial.results.length === 0 ? <Empty>No result with numbers is entered.</Empty> : null}
      {trial.results.map((result) => (
        <Result key={result.key} result={result} trial={trial} />
      ))}
    </section>
  );
}

function Result({ result, trial }: { readonly result: TrialResult; readonly trial: TrialDefinition }) {
  const nameOf = (code: string) => trial.arms.find((arm) => arm.code === code)?.label ?? code;
  const title = [result.scale?.title ?? result.endpoint, timeOf(result), result.kind].filter(Boolean).join(', ');
  return (
    <div className="stack-close">
      <h3>{title}</h3>
      {result.note === undefined ? null : <p className="tiny soft">{result.note}</p>}
      <TableScroll label={`Table of ${title}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Arm or comparison</th>
              <th scope="col" className="number">
                n
              </th>
              <th scope="col" className="number">
                Value
              </th>
              <th scope="col">Spread or interval</th>
              <th scope="col" className="number">
                p
              </th>
            </tr>
          </thead>
          <tbody>
            {result.arms.map((arm, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: contradictory rows of one arm are kept side by side
              <tr key={`${arm.arm} ${i}`}>
                <td data-label="Arm">{nameOf(arm.arm)}</td>
                <td data-label="n" className="number">
                  {arm.n ?? ''}
                </td>
                <td data-label="Value" className="number">
                  {arm.mean ?? arm.events ?? ''}
                </td>
                <td data-label="Spread">{spreadOf(arm)}</td>
                <td data-label="p" />
              </tr>
            ))}
            {result.differences.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={`${one.arm} ${one.comparator} ${i}`}>
                <td data-label="Comparison">
                  {nameOf(one.arm)} against {nameOf(one.comparator)}, {one.measure}
                  {one.isAdjusted === true ? ', adjusted' : ''}
                </td>
                <td data-label="n" />
                <td data-label="Value" className="number">
                  {one.estimate ?? ''}
                </td>
                <td data-label="Interval">{intervalText(one.interval)}</td>
                <td data-label="p" className="number">
                  {one.pValue ?? ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}

function timeOf({ timepointMonths }: TrialResult): string {
  return timepointMonths === undefined ? 'time not printed' : `${timepointMonths} months`;
}

function spreadOf({ standardDeviation, standardError, interval }: ArmResult): string {
  return [
    standardDeviation === undefined ? '' : `SD ${standardDeviation}`,
    standardError === undefined ? '' : `SE ${standardError}`,
    interval === undefined ? '' : intervalText(interval),
  ]
    .filter(Boolean)
    .join('; ');
}

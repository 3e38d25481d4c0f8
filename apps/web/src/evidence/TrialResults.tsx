import type { ArmResult, TrialDefinition, TrialResult } from '@jointwise/definitions';
import { Empty } from '../shared/Empty.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { measureWords } from './code-words.ts';
import { intervalText } from './evidence-words.ts';
import { resultTitle } from './result-title.ts';
import { texts } from './texts.ts';

/** Results exactly as printed; nothing is converted here. */
export function TrialResults({ trial }: { readonly trial: TrialDefinition }) {
  return (
    <section className="stack" aria-labelledby="results-title">
      <h2 id="results-title">{texts('trialResults.title')}</h2>
      {trial.results.length === 0 ? <Empty>{texts('trialResults.none')}</Empty> : null}
      {trial.results.map((result) => (
        <Result key={result.key} result={result} trial={trial} />
      ))}
    </section>
  );
}

function Result({ result, trial }: { readonly result: TrialResult; readonly trial: TrialDefinition }) {
  const nameOf = (code: string) => trial.arms.find((arm) => arm.code === code)?.label ?? code;
  const title = resultTitle(result);
  return (
    <div className="stack-close">
      <h3>{title}</h3>
      {result.note === undefined ? null : <p className="tiny soft">{result.note}</p>}
      <TableScroll label={texts('trialResults.table', { title })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts('trialResults.armOrComparison')}</th>
              <th scope="col" className="number">
                {texts('field.n')}
              </th>
              <th scope="col" className="number">
                {texts('field.value')}
              </th>
              <th scope="col">{texts('trialResults.spreadOrInterval')}</th>
              <th scope="col" className="number">
                {texts('field.pValue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.arms.map((arm, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: contradictory rows of one arm are kept side by side
              <tr key={`${arm.arm} ${i}`}>
                <td data-label={texts('field.arm')}>{nameOf(arm.arm)}</td>
                <td data-label={texts('field.n')} className="number">
                  {arm.n ?? ''}
                </td>
                <td data-label={texts('field.value')} className="number">
                  {arm.mean ?? arm.events ?? ''}
                </td>
                <td data-label={texts('trialResults.spreadOrInterval')}>{spreadOf(arm)}</td>
                <td data-label={texts('field.pValue')} />
              </tr>
            ))}
            {result.differences.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={`${one.arm} ${one.comparator} ${i}`}>
                <td data-label={texts('field.comparison')}>{comparisonText(one, nameOf)}</td>
                <td data-label={texts('field.n')} />
                <td data-label={texts('field.value')} className="number">
                  {one.estimate ?? ''}
                </td>
                <td data-label={texts('field.interval')}>{intervalText(one.interval)}</td>
                <td data-label={texts('field.pValue')} className="number">
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

function comparisonText(
  { arm, comparator, measure, isAdjusted }: TrialResult['differences'][number],
  nameOf: (code: string) => string,
): string {
  const said = { arm: nameOf(arm), comparator: nameOf(comparator), measure: measureWords[measure]().toLowerCase() };
  return isAdjusted === true ? texts('trialResults.adjusted', said) : texts('trialResults.comparison', said);
}

function spreadOf({ standardDeviation, standardError, interval }: ArmResult): string {
  return [
    standardDeviation === undefined ? '' : texts('trialResults.deviation', { value: standardDeviation }),
    standardError === undefined ? '' : texts('trialResults.error', { value: standardError }),
    interval === undefined ? '' : intervalText(interval),
  ]
    .filter(Boolean)
    .join('; ');
}

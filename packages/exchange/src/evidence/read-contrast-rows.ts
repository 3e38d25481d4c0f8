import { type DifferenceMeasure, differenceMeasures, type PrintedDifference } from '@jointwise/definitions';
import type { ColumnMeaning } from './evidence-columns.ts';
import { identityOf, noteRepetition, placesOf } from './read-identity.ts';
import type { RowReader } from './row-reader.ts';
import type { TrialBuilder } from './trial-builder.ts';

const measures: Readonly<Record<string, DifferenceMeasure>> = {
  ...Object.fromEntries(differenceMeasures.map((measure) => [measure, measure])),
  md: 'mean-difference',
  smd: 'standardised-mean-difference',
  rd: 'risk-difference',
  rr: 'log-risk-ratio',
  or: 'log-odds-ratio',
};
const yes = { yes: 'yes', true: 'yes', '1': 'yes', adjusted: 'yes', no: 'no', false: 'no', '0': 'no' } as const;
const ratioColumns = [
  ['odds-ratio', 'odds-ratio', 'log-odds-ratio'],
  ['risk-ratio', 'risk-ratio', 'log-risk-ratio'],
  ['hazard-ratio', 'hazard-ratio', 'unnamed'],
] as const satisfies readonly (readonly [ColumnMeaning, DifferenceMeasure, DifferenceMeasure])[];

/** A row of two named treatments and the effect of the first against the second. */
export function readContrastRow(reader: RowReader, trial: TrialBuilder): void {
  const [first, second] = [reader.text('treatment1'), reader.text('treatment2')];
  if (first === undefined || second === undefined) {
    reader.refuse('treatment1', 'missing-treatment', 'the row does not name two treatments; it is left out');
    return;
  }
  const index = trial.result(identityOf(reader, reader.text('endpoint') ?? 'value', false));
  readComparison(reader, trial, { index, arm: trial.arm(first), comparator: trial.arm(second) });
}

/** A row of one study with its effect; the arms have no names in such files. */
export function readEffectRow(reader: RowReader, trial: TrialBuilder): void {
  const index = trial.result(identityOf(reader, reader.text('endpoint') ?? 'value', false));
  noteRepetition(reader, trial, index);
  readComparison(reader, trial, { index, arm: trial.arm('treatment'), comparator: trial.arm('control') });
}

interface Comparison {
  readonly index: number;
  readonly arm: string;
  readonly comparator: string;
}

/**
 * The effect of a row, as a difference and, where the file has one, as a ratio beside it; both are kept, so that a check
 * can hold them against each other.
 */
export function readComparison(reader: RowReader, trial: TrialBuilder, { index, arm, comparator }: Comparison): void {
  const ratio = ratioColumns.find(([meaning]) => reader.has(meaning));
  const interval = intervalOf(reader);
  const pValue = reader.number('effect-p');
  const adjusted = reader.word('adjusted', yes);
  const base = { arm, comparator };
  const effect = reader.number('effect');
  const [standardError, variance] = [reader.number('effect-se'), reader.number('effect-variance')];
  if (effect !== undefined || (ratio === undefined && pValue !== undefined)) {
    const difference: PrintedDifference = {
      ...base,
      measure: measureOf(reader, ratio?.[2]),
      ...(effect === undefined ? {} : { estimate: effect }),
      ...(standardError === undefined ? {} : { standardError }),
      ...(variance === undefined ? {} : { variance }),
      ...(interval === undefined || ratio !== undefined ? {} : { interval }),
      ...(pValue === undefined ? {} : { pValue }),
      ...(adjusted === undefined ? {} : { isAdjusted: adjusted === 'yes' }),
    };
    trial.difference(index, difference, differencePlaces(reader, 'effect'));
  }
  const ratioValue = ratio === undefined ? undefined : reader.number(ratio[0]);
  if (ratio === undefined || ratioValue === undefined) return;
  trial.difference(
    index,
    { ...base, measure: ratio[1], estimate: ratioValue, ...(interval === undefined ? {} : { interval }) },
    differencePlaces(reader, ratio[0]),
  );
}

function measureOf(reader: RowReader, byRatio: DifferenceMeasure | undefined): DifferenceMeasure {
  const said = reader.has('measure') ? reader.word('measure', measures) : undefined;
  if (said !== undefined) return said;
  const column = reader.place('effect')?.column.toLowerCase() ?? '';
  if (column === 'md') return 'mean-difference';
  if (column === 'smd') return 'standardised-mean-difference';
  if (/^(log|ln)_?or$/.test(column)) return 'log-odds-ratio';
  if (/^(log|ln)_?rr$/.test(column)) return 'log-risk-ratio';
  return byRatio ?? 'unnamed';
}

function intervalOf(reader: RowReader): readonly [number, number] | undefined {
  const [lower, upper] = [reader.number('effect-lower'), reader.number('effect-upper')];
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

function differencePlaces(reader: RowReader, estimate: ColumnMeaning) {
  return placesOf(reader, {
    estimate,
    standardError: 'effect-se',
    variance: 'effect-variance',
    interval: 'effect-lower',
    pValue: 'effect-p',
  });
}

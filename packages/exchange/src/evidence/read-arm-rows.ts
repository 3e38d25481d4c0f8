import type { ArmResult } from '@jointwise/definitions';
import { readComparison } from './read-contrast-rows.ts';
import { identityOf, placesOf } from './read-identity.ts';
import type { RecognisedColumns } from './recognise-columns.ts';
import type { RowReader } from './row-reader.ts';
import type { TrialBuilder } from './trial-builder.ts';

const bands = { low: 'low', medium: 'medium', high: 'high' } as const;

/** A row of one arm: the arm, its summary of each endpoint that the row has, and its difference from a comparator. */
export function readArmRow(reader: RowReader, trial: TrialBuilder, { endpoints }: RecognisedColumns): void {
  const label = reader.text('treatment-title') ?? reader.text('treatment') ?? reader.text('arm');
  if (label === undefined) {
    reader.refuse('treatment', 'missing-treatment', 'the row names no treatment; it is left out');
    return;
  }
  const code = addArm(reader, trial, label);
  if (endpoints.length === 0) {
    addResult(reader, trial, { code, endpoint: reader.text('endpoint') ?? 'value' });
    return;
  }
  for (const { endpoint, columns } of endpoints) {
    const own = reader.with(columns);
    addResult(own, trial, { code, endpoint });
    for (const problem of own.problems) reader.problems.push(problem);
  }
}

function addArm(reader: RowReader, trial: TrialBuilder, label: string): string {
  const own = reader.text('arm') ?? reader.text('treatment');
  const classes = reader
    .text('product-class')
    ?.split(/[+|;]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const randomised = reader.number('randomised');
  const analysed = reader.number('analysed');
  const doseBand = reader.word('dose-band', bands);
  const dose = reader.text('dose');
  const treatment = reader.text('treatment');
  // A short treatment code is the better node of a network than its full name.
  const title = reader.has('arm') && treatment !== undefined ? treatment : label;
  const code = trial.arm(title, {
    ...(own === undefined ? {} : { code: own }),
    ...(classes === undefined ? {} : { productClasses: classes }),
    ...(dose === undefined ? {} : { dose }),
    ...(doseBand === undefined ? {} : { doseBand }),
    ...(randomised === undefined ? {} : { randomised }),
    ...(analysed === undefined ? {} : { analysed }),
  });
  trial.armPlace(code, placesOf(reader, { randomised: 'randomised', analysed: 'analysed' }));
  return code;
}

function addResult(
  reader: RowReader,
  trial: TrialBuilder,
  { code, endpoint }: { readonly code: string; readonly endpoint: string },
): void {
  const [lower, upper] = [reader.number('lower'), reader.number('upper')];
  const values = {
    n: reader.number('n'),
    mean: reader.number('mean'),
    standardDeviation: reader.number('sd'),
    standardError: reader.number('se'),
    interval: lower === undefined || upper === undefined ? undefined : ([lower, upper] as const),
    events: reader.number('events'),
  };
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const hasDifference = reader.has('comparator') && reader.text('comparator') !== undefined;
  const isEmpty = Object.keys(given).every((name) => name === 'n');
  if (isEmpty && !hasDifference) return;
  const index = trial.result(identityOf(reader, endpoint, values.events !== undefined));
  if (!isEmpty) {
    const places = placesOf(reader, {
      n: 'n',
      mean: 'mean',
      standardDeviation: 'sd',
      standardError: 'se',
      interval: 'lower',
      events: 'events',
    });
    trial.armResult(index, { arm: code, ...given } as ArmResult, places);
  }
  const threshold = reader.number('threshold');
  if (threshold !== undefined) {
    const source = reader.text('threshold-source') ?? 'as stated by the trial';
    trial.threshold(index, { value: threshold, title: 'Smallest important difference', source });
  }
  if (!hasDifference) return;
  const comparator = reader.text('comparator') ?? '';
  readComparison(reader, trial, { index, arm: code, comparator: trial.arm(comparator, { code: comparator }) });
}

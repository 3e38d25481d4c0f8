import type { ArmResult } from '@jointwise/definitions';
import { readComparison } from './read-contrast-rows.ts';
import { identityOf, noteRepetition, placesOf } from './read-identity.ts';
import type { RecognisedColumns } from './recognise-columns.ts';
import type { RowReader } from './row-reader.ts';
import type { Side } from './side-columns.ts';
import type { TrialBuilder } from './trial-builder.ts';

/** Names of two arms that the file only counts: as in metafor, the first is the treatment. */
const counted: Readonly<Record<string, string>> = {
  '1': 'treatment',
  '2': 'control',
  e: 'treatment',
  t: 'treatment',
  c: 'control',
};
const kinds = ['event', 'value'] as const;
const places = { events: 'events', n: 'n', mean: 'mean', standardDeviation: 'sd', standardError: 'se' } as const;

/**
 * A row with all arms of a study side by side: counts with totals, counts with and without, means with deviations. A file
 * that has counts and means gives two results; an arm without treatment or without values is not there in that study.
 */
export function readPairRow(reader: RowReader, trial: TrialBuilder, { sides }: RecognisedColumns): void {
  const arms = sides.flatMap((side) => {
    const own = reader.with(side.columns);
    const title = titleOf(own, side);
    return title === undefined ? [] : [{ own, title, values: valuesOf(own) }];
  });
  for (const kind of kinds) {
    const given = arms.flatMap(({ own, title, values }) => {
      const result = kind === 'event' ? countOf(values) : meanOf(values);
      return result === undefined ? [] : [{ own, title, result }];
    });
    if (given.length === 0) continue;
    const index = trial.result(identityOf(reader, reader.text('endpoint') ?? kind, kind === 'event'));
    noteRepetition(reader, trial, index);
    for (const { own, title, result } of given) {
      trial.armResult(index, { arm: trial.arm(title), ...result }, placesOf(own, places));
    }
    if (kind === 'event')
      addRatio(
        reader,
        trial,
        index,
        given.map(({ title }) => title),
      );
  }
  for (const { own } of arms) for (const problem of own.problems) reader.problems.push(problem);
}

/** The treatment that the row names, else the arm that the column names do. */
function titleOf(own: RowReader, { name, columns }: Side): string | undefined {
  return columns.has('treatment') ? own.text('treatment') : (counted[name] ?? name);
}

/** What one arm gives, each cell read once, so that one which cannot be read is told once. */
function valuesOf(own: RowReader) {
  return {
    n: own.number('n'),
    events: own.number('events'),
    none: own.number('none'),
    mean: own.number('mean'),
    standardDeviation: own.number('sd'),
    standardError: own.number('se'),
  };
}

type Values = ReturnType<typeof valuesOf>;

function countOf({ n, events, none }: Values): Omit<ArmResult, 'arm'> | undefined {
  if (events === undefined) return undefined;
  const total = n ?? (none === undefined ? undefined : events + none);
  return { ...(total === undefined ? {} : { n: total }), events };
}

function meanOf({ n, mean, standardDeviation, standardError }: Values): Omit<ArmResult, 'arm'> | undefined {
  if (mean === undefined) return undefined;
  return {
    ...(n === undefined ? {} : { n }),
    mean,
    ...(standardDeviation === undefined ? {} : { standardDeviation }),
    ...(standardError === undefined ? {} : { standardError }),
  };
}

/** A printed ratio beside the counts of two arms, so that a check can hold them against each other. */
function addRatio(reader: RowReader, trial: TrialBuilder, index: number, titles: readonly string[]): void {
  const [first, second, third] = titles;
  const hasRatio = (['odds-ratio', 'risk-ratio', 'hazard-ratio'] as const).some((meaning) => reader.has(meaning));
  if (!hasRatio || first === undefined || second === undefined || third !== undefined) return;
  readComparison(reader, trial, { index, arm: trial.arm(first), comparator: trial.arm(second) });
}

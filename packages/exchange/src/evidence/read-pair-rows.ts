import type { ArmResult } from '@jointwise/definitions';
import { readComparison } from './read-contrast-rows.ts';
import { identityOf, placesOf } from './read-identity.ts';
import type { RecognisedColumns } from './recognise-columns.ts';
import type { RowReader } from './row-reader.ts';
import type { TrialBuilder } from './trial-builder.ts';

/** A row with both arms side by side: counts with totals, counts with and without, or means with deviations. */
export function readPairRow(reader: RowReader, trial: TrialBuilder, { pair }: RecognisedColumns): void {
  const isEvent = reader.has('events1');
  const index = trial.result(identityOf(reader, reader.text('endpoint') ?? (isEvent ? 'event' : 'value'), isEvent));
  const [first, second] = [trial.arm(pair[0]), trial.arm(pair[1])];
  for (const [code, side] of [
    [first, '1'],
    [second, '2'],
  ] as const) {
    const places = placesOf(reader, {
      events: `events${side}`,
      n: `total${side}`,
      mean: `mean${side}`,
      standardDeviation: `sd${side}`,
    });
    trial.armResult(index, armOf(reader, code, side), places);
  }
  const hasRatio = (['odds-ratio', 'risk-ratio', 'hazard-ratio'] as const).some((meaning) => reader.has(meaning));
  if (hasRatio) readComparison(reader, trial, { index, arm: first, comparator: second });
}

function armOf(reader: RowReader, arm: string, side: '1' | '2'): ArmResult {
  const events = reader.number(`events${side}`);
  const none = reader.number(`none${side}`);
  const total = reader.number(`total${side}`);
  const n = total ?? (events === undefined || none === undefined ? undefined : events + none);
  const mean = reader.number(`mean${side}`);
  const standardDeviation = reader.number(`sd${side}`);
  return {
    arm,
    ...(n === undefined ? {} : { n }),
    ...(events === undefined ? {} : { events }),
    ...(mean === undefined ? {} : { mean }),
    ...(standardDeviation === undefined ? {} : { standardDeviation }),
  };
}

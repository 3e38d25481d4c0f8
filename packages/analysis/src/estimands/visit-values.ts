import type { Measurement, ScaleReference, VisitDefinition } from '@jointwise/definitions';
import { type EstimandFacts, never, type ScoreColumn } from '../datasets/estimand-facts.ts';
import { imageAt, imageBefore } from './image-values.ts';
import { medicationAt, medicationBefore } from './medication-values.ts';

/** Values at one visit, one place per row; NaN and `never` where there is none. */
export interface ValuesAtVisit {
  readonly value: Float64Array;
  readonly day: Int32Array;
}

/** The column of a scale at a visit; undefined when nobody has a score there. */
export function scoreColumn(
  facts: EstimandFacts,
  { instrument, scale }: ScaleReference,
  visit: string,
): ScoreColumn | undefined {
  return facts.scores.find((one) => one.instrument === instrument && one.scale === scale && one.visit === visit);
}

/** What was measured at a visit, for the episodes of an analysis. */
export function valuesAt(
  facts: EstimandFacts,
  episode: Int32Array,
  { measure, visit }: { readonly measure: Measurement; readonly visit: VisitDefinition },
): ValuesAtVisit {
  if (measure.kind === 'scale') return fromScores(episode, scoreColumn(facts, measure, visit.code));
  if (measure.kind === 'medication') {
    return fromEach(episode, (e) => medicationAt(facts, e, { score: measure.score, visit }));
  }
  const { field, onlyBlinded, as } = measure;
  return fromEach(episode, (e) => {
    const found = imageAt(facts, e, { field, visit, onlyBlinded });
    if (found === undefined || as === 'value') return found;
    const before = imageBefore(facts, e, field);
    if (before === undefined || before === 0) return undefined;
    return { value: (100 * (found.value - before)) / before, day: found.day };
  });
}

/** The value before treatment; for a percent change the absolute value that it is a percent of. */
export function valuesBefore(
  facts: EstimandFacts,
  episode: Int32Array,
  { measure, baseline }: { readonly measure: Measurement; readonly baseline: VisitDefinition | undefined },
): Float64Array {
  if (measure.kind === 'scale') {
    const column = baseline === undefined ? undefined : scoreColumn(facts, measure, baseline.code);
    return fromScores(episode, column).value;
  }
  if (measure.kind === 'medication') {
    return Float64Array.from(episode, (e) => medicationBefore(facts, e, measure.score)?.value ?? Number.NaN);
  }
  return Float64Array.from(episode, (e) => imageBefore(facts, e, measure.field) ?? Number.NaN);
}

function fromScores(episode: Int32Array, column: ScoreColumn | undefined): ValuesAtVisit {
  const value = new Float64Array(episode.length).fill(Number.NaN);
  const day = new Int32Array(episode.length).fill(never);
  if (column === undefined) return { value, day };
  for (let i = 0; i < episode.length; i++) {
    value[i] = column.value[episode[i] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value[i])) day[i] = column.day[episode[i] ?? 0] ?? never;
  }
  return { value, day };
}

function fromEach(
  episode: Int32Array,
  find: (episode: number) => { readonly value: number; readonly day: number } | undefined,
): ValuesAtVisit {
  const found = Array.from(episode, find);
  return {
    value: Float64Array.from(found, (one) => one?.value ?? Number.NaN),
    day: Int32Array.from(found, (one) => one?.day ?? never),
  };
}

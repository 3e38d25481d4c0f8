import {
  instrumentByKey,
  omeractOarsi,
  type ResponseDomains,
  type ScaleReference,
  type VisitDefinition,
} from '@jointwise/definitions';
import { scoreResponder } from '@jointwise/scoring';
import { never } from '../datasets/estimand-facts.ts';
import type { AnalysisFrame } from './frame.ts';
import { intercurrentDays } from './intercurrent-days.ts';
import type { AnalysisRows } from './select-rows.ts';
import { valuesAt, valuesBefore } from './visit-values.ts';

/** Whether each row responds at each visit: 1, 0, or NaN where it is not known. */
export interface ResponseStates {
  readonly states: readonly Float64Array[];
  /** Day from which the row counts as failed whatever it answers; `never` if it does not. */
  readonly failedDay: Int32Array;
  /** Domains before treatment, 0-100 with 100 worst. */
  readonly before: Readonly<Record<keyof ResponseDomains, Float64Array>>;
}

const domainNames = ['pain', 'function', 'global'] as const;

/**
 * OMERACT-OARSI response at visits. An intercurrent event with the composite strategy before the visit is failure, also
 * where nothing was answered; otherwise a missing domain leaves the state unknown where it could change it.
 */
export function responseStates(
  frame: AnalysisFrame,
  rows: AnalysisRows,
  { domains, visits }: { readonly domains: ResponseDomains; readonly visits: readonly VisitDefinition[] },
): ResponseStates {
  const { facts, question, baseline } = frame;
  const days = intercurrentDays(facts);
  const failing = question.estimand.intercurrentEvents.filter(({ strategy }) => strategy === 'composite');
  const failedDay = Int32Array.from(rows.episode, (e) =>
    Math.min(never, ...failing.map(({ code }) => days[code][e] ?? never)),
  );
  const scaled = (reference: ScaleReference) => worstAtHundred(reference);
  const before = Object.fromEntries(
    domainNames.map((name) => {
      const measure = { kind: 'scale', ...domains[name] } as const;
      return [name, valuesBefore(facts, rows.episode, { measure, baseline }).map(scaled(domains[name]))];
    }),
  ) as Record<keyof ResponseDomains, Float64Array>;
  const states = visits.map((visit) => {
    const after = domainNames.map((name) => {
      const found = valuesAt(facts, rows.episode, { measure: { kind: 'scale', ...domains[name] }, visit });
      return { value: found.value.map(scaled(domains[name])), day: found.day };
    });
    return Float64Array.from(rows.episode, (e, row) => {
      const answeredOn = Math.min(...after.map(({ day }) => day[row] ?? never));
      const until = answeredOn === never ? (facts.episodes.indexDay[e] ?? 0) + visit.targetDay : answeredOn;
      if ((failedDay[row] ?? never) <= until) return 0;
      const change = (place: number) => ({
        baseline: known(before[domainNames[place] ?? 'pain'][row]),
        followUp: known(after[place]?.value[row]),
      });
      const result = scoreResponder(omeractOarsi, { pain: change(0), function: change(1), global: change(2) });
      return result === 'unknown' ? Number.NaN : Number(result === 'responder');
    });
  });
  return { states, failedDay, before };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Turns a scale to 0-100 with 100 worst. */
function worstAtHundred({ instrument, scale }: ScaleReference): (value: number) => number {
  const definition = instrumentByKey(instrument)?.scales.find(({ code }) => code === scale);
  if (definition === undefined) return () => Number.NaN;
  const [low, high] = definition.range;
  const isHigherBetter = definition.direction === 'higher-better';
  return (value) => (100 * (isHigherBetter ? high - value : value - low)) / (high - low);
}

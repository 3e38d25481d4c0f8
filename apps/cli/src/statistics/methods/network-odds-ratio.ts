import {
  type ArmEvents,
  hypergeometricNetwork,
  type League,
  type LeftOut,
  mantelHaenszelNetwork,
  pScores,
} from '@jointwise/statistics';
import type { DataTable } from '../data-table.ts';
import { percentOf } from '../estimate-rows.ts';
import { againstReference, leagueTable, referenceOf } from '../league-tables.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly study: string;
  readonly treatment: string;
  readonly events: string;
  readonly total: string;
  readonly reference?: string | number;
  readonly method?: 'mantel-haenszel' | 'hypergeometric' | 'hypergeometric-approximate';
  readonly smallValues?: 'good' | 'bad';
  readonly confidenceLevel?: number;
}

const names = {
  'mantel-haenszel': 'Mantel and Haenszel within designs, generalised least squares between them',
  hypergeometric: 'non-central hypergeometric likelihood given the events of each study',
  'hypergeometric-approximate': 'multinomial approximation of the hypergeometric likelihood',
} as const;

/** Network meta-analysis of rare events: one row per arm, no continuity correction. */
export const networkOddsRatioMethod = defineMethod<Spec>({
  name: 'network-odds-ratio',
  title: 'Network meta-analysis of odds ratios, rare events',
  schema: specSchema(
    {
      study: column,
      treatment: column,
      events: column,
      total: column,
      reference: value,
      method: choice('mantel-haenszel', 'hypergeometric', 'hypergeometric-approximate'),
      smallValues: choice('good', 'bad'),
      confidenceLevel,
    },
    ['study', 'treatment', 'events', 'total'],
  ),
  run(table, spec) {
    const { method = 'mantel-haenszel', smallValues = 'good', confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.study, spec.treatment, spec.events, spec.total]);
    const found = analyse(armsOf(rows, spec), method, level);
    const { treatments, league, studies, leftOut } = found;
    const scores = pScores(league, smallValues);
    const reference = referenceOf(treatments, spec.reference);
    return {
      model: `log odds of ${spec.events} of ${studies} studies, ${treatments.length} treatments; common effects`,
      choices: [
        `${names[method]}; no continuity correction; ${percentOf(level)} Wald intervals`,
        `P-scores: few events are ${smallValues}`,
      ],
      sample,
      tables: [
        againstReference(treatments, league, reference, scores),
        leagueTable(treatments, league, level),
        ...found.further,
      ],
      notes: leftOut.map(sentenceOf),
      fit: { ...found.fit, pScores: scores },
    };
  },
});

interface Found {
  readonly treatments: readonly string[];
  readonly studies: number;
  readonly leftOut: readonly LeftOut[];
  readonly league: League;
  readonly further: readonly PrintedTable[];
  readonly fit: object;
}

function analyse(arms: readonly ArmEvents[], method: keyof typeof names, level: number): Found {
  const what = 'the network';
  if (method !== 'mantel-haenszel') {
    const likelihood = method === 'hypergeometric' ? 'exact' : 'approximate';
    const fit = fitOf(what, hypergeometricNetwork(arms, { likelihood, confidenceLevel: level }));
    return { ...fit, further: [], fit };
  }
  const fit = fitOf(what, mantelHaenszelNetwork(arms, { confidenceLevel: level }));
  const between: PrintedTable = {
    title: 'Disagreement between designs',
    columns: [
      ['Q', 'number'],
      ['df', 'count'],
      ['p', 'p'],
    ],
    rows: [[fit.q, fit.degreesOfFreedom, fit.qPValue]],
  };
  return { ...fit, further: [between], fit };
}

function armsOf(table: DataTable, spec: Spec): ArmEvents[] {
  const [studies, treatments] = [table.labels(spec.study), table.labels(spec.treatment)];
  const [events, totals] = [table.numbers(spec.events), table.numbers(spec.total)];
  return studies.map((study, i) => ({ study, treatment: treatments[i], events: events[i], total: totals[i] }));
}

function sentenceOf({ study, treatment, reason }: LeftOut): string {
  const what = treatment === undefined ? `study ${study}` : `${treatment} of study ${study}`;
  const because = {
    'no-events': 'nobody had the event',
    'only-events': 'everybody had the event',
    'single-arm': 'no other arm of its design is left',
  }[reason];
  return `${what} was left out: ${because}`;
}

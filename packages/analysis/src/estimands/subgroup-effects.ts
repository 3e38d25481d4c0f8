import { gee } from '@jointwise/statistics';
import type { SubgroupRow } from './estimand-result.ts';
import type { AnalysisFrame } from './frame.ts';
import type { MeanProblem } from './mean-effect.ts';
import type { AnalysisRows } from './select-rows.ts';

interface Split {
  readonly title: string;
  readonly levels: readonly [first: string, second: string];
  /** 1 second level, 0 first, NaN not known. */
  readonly isSecond: Float64Array;
}

/** Fewest people of an arm in a level for an interaction to be shown. */
const fewest = 20;

/**
 * Whether the effect differs between two kinds of people: the interaction of arm and level in a regression with the
 * covariates, persons as clusters, on those who answered. Exploratory whatever it shows.
 */
export function subgroupEffects(
  frame: AnalysisFrame,
  rows: AnalysisRows,
  { problem, outcome }: { readonly problem: MeanProblem; readonly outcome: Float64Array },
): readonly SubgroupRow[] {
  return splitsOf(frame, rows).flatMap((split) => interactionOf(frame, { problem, outcome, split }));
}

function splitsOf({ facts }: AnalysisFrame, rows: AnalysisRows): readonly Split[] {
  const { episodes } = facts;
  const of = (numberOf: (episode: number) => number) => Float64Array.from(rows.episode, numberOf);
  const cut = (value: number, at: number) => (Number.isNaN(value) ? Number.NaN : Number(value >= at));
  const age = (e: number) => 1970 + (episodes.indexDay[e] ?? 0) / 365.25 - (episodes.birthYear[e] ?? Number.NaN);
  return [
    {
      title: 'Sex',
      levels: ['men', 'women'],
      isSecond: of((e) => (episodes.sex[e] === 0 ? Number.NaN : Number(episodes.sex[e] === 1))),
    },
    { title: 'Age', levels: ['under 65', '65 and over'], isSecond: of((e) => cut(age(e), 65)) },
    {
      title: 'Kellgren-Lawrence grade',
      levels: ['up to 2', '3 and 4'],
      isSecond: of((e) => cut(episodes.klGrade[e] ?? Number.NaN, 3)),
    },
  ];
}

function interactionOf(
  { confidenceLevel }: AnalysisFrame,
  { problem, outcome, split }: { readonly problem: MeanProblem; readonly outcome: Float64Array; readonly split: Split },
): readonly SubgroupRow[] {
  const kept = Array.from(outcome.keys()).filter((i) => !Number.isNaN(outcome[i]) && !Number.isNaN(split.isSecond[i]));
  const counts = [0, 1].map((level) =>
    [0, 1].map((arm) => kept.filter((i) => split.isSecond[i] === level && problem.arm[i] === arm).length),
  );
  if (counts.flat().some((count) => count < fewest)) return [];
  const pick = (numberOf: (i: number) => number) => Float64Array.from(kept, numberOf);
  const persons = new Map<number, number>();
  const cluster = kept.map((i) => {
    const own = problem.person[i] ?? 0;
    const number = persons.get(own) ?? persons.size;
    persons.set(own, number);
    return number;
  });
  const found = gee(
    pick((i) => outcome[i] ?? 0),
    cluster,
    [
      { name: 'intercept', values: pick(() => 1) },
      { name: 'arm', values: pick((i) => problem.arm[i] ?? 0) },
      { name: 'level', values: pick((i) => split.isSecond[i] ?? 0) },
      { name: 'interaction', values: pick((i) => (problem.arm[i] ?? 0) * (split.isSecond[i] ?? 0)) },
      ...problem.covariates.map(({ name, values }) => ({ name, values: pick((i) => values[i] ?? 0) })),
    ],
    { family: 'gaussian', confidenceLevel },
  );
  if (found.status !== 'estimated') return [];
  const of = (name: string) => found.fit.coefficients.find((one) => one.name === name);
  const [arm, interaction] = [of('arm'), of('interaction')];
  if (arm === undefined || interaction === undefined) return [];
  const total = (level: number) => (counts[level] ?? []).reduce((sum, count) => sum + count, 0);
  return [
    {
      title: split.title,
      stamp: 'exploratory',
      levels: [
        { title: split.levels[0], n: total(0), estimate: arm.estimate },
        { title: split.levels[1], n: total(1), estimate: arm.estimate + interaction.estimate },
      ],
      interaction: { estimate: interaction.estimate, interval: interaction.interval, pValue: interaction.pValue },
    },
  ];
}

import type { EstimandFacts } from '../datasets/estimand-facts.ts';
import type { AnalysisRows } from './select-rows.ts';

/** Something known before treatment that may go with both treatment and outcome. */
export interface Covariate {
  readonly name: string;
  readonly values: Float64Array;
}

const daysInYear = 365.25;
/** A covariate that fewer than this share lack gets the mean without a mark of its own. */
const markFrom = 0.01;

/** People of the smaller arm that each covariate takes. */
const peopleForEach = 6;
const fewestCovariates = 2;
/** Joint-sides that have, or lack, a mark for it to be used. */
const fewestMarked = 5;

/**
 * The values before treatment, age, sex, grade, joint and site, complete and without constants. A missing value becomes
 * the mean and, where that is not rare, a mark beside it: allowed for what is known before treatment.
 *
 * In small samples the first of this order alone: one covariate for six joint-sides of the smaller arm, at least two.
 * More of them would tell the arms apart by chance.
 *
 * @param before named values before treatment; NaN where not known
 */
export function deriveCovariates(
  facts: EstimandFacts,
  rows: AnalysisRows,
  before: readonly Covariate[],
): readonly Covariate[] {
  const { episodes } = facts;
  const of = (name: string, numberOf: (episode: number) => number): Covariate => ({
    name,
    values: Float64Array.from(rows.episode, numberOf),
  });
  const age = of('Age', (e) => 1970 + (episodes.indexDay[e] ?? 0) / daysInYear - (episodes.birthYear[e] ?? Number.NaN));
  const sex = of('Female', (e) => (episodes.sex[e] === 0 ? Number.NaN : Number(episodes.sex[e] === 1)));
  const grade = of('Kellgren-Lawrence grade', (e) => episodes.klGrade[e] ?? Number.NaN);
  const all = [
    ...[...before, age, sex, grade].flatMap(completed),
    ...marks('Joint', facts.joints, rows, episodes.joint),
    ...marks('Site', facts.sites, rows, episodes.site),
  ].filter(({ values }) => !isConstant(values) && !isRareMark(values));
  const treated = rows.arm.reduce((sum, arm) => sum + arm, 0);
  const smaller = Math.min(treated, rows.arm.length - treated);
  return all.slice(0, Math.max(fewestCovariates, Math.floor(smaller / peopleForEach)));
}

function completed({ name, values }: Covariate): readonly Covariate[] {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === values.length) return [{ name, values }];
  if (known.length === 0) return [];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const filled = { name, values: values.map((value) => (Number.isNaN(value) ? mean : value)) };
  const isRare = known.length > values.length * (1 - markFrom);
  if (isRare) return [filled];
  return [filled, { name: `${name} not known`, values: values.map((value) => Number(Number.isNaN(value))) }];
}

/** One column for each code that occurs, but the most frequent one. */
function marks(title: string, codes: readonly string[], rows: AnalysisRows, places: Int32Array): readonly Covariate[] {
  const counts = codes.map(() => 0);
  for (const e of rows.episode) {
    const place = places[e] ?? -1;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  const most = counts.indexOf(Math.max(...counts, 0));
  return codes.flatMap((code, place) =>
    place === most || (counts[place] ?? 0) === 0
      ? []
      : [{ name: `${title} ${code}`, values: Float64Array.from(rows.episode, (e) => Number(places[e] === place)) }],
  );
}

/** A mark that only a few have, or only a few lack, tells them by name rather than by kind. */
function isRareMark(values: Float64Array): boolean {
  if (values.some((value) => value !== 0 && value !== 1)) return false;
  const marked = values.reduce((sum, value) => sum + value, 0);
  return Math.min(marked, values.length - marked) < fewestMarked;
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

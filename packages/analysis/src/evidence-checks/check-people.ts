import type { TrialDefinition } from '@jointwise/definitions';
import { type CheckedResult, type EvidenceFinding, shown } from './evidence-finding.ts';

type Report = CheckedResult['report'];

/** Arms that do not add up to what was randomised, and more people analysed than there were. */
export function checkArmTotals(trial: TrialDefinition, report: Report): void {
  const randomised = trial.arms.map((arm) => arm.randomised);
  const known = randomised.filter((count) => count !== undefined);
  const sum = known.reduce((total, count) => total + count, 0);
  const isComplete = known.length === trial.arms.length && known.length > 0;
  if (trial.randomised !== undefined && (isComplete ? sum !== trial.randomised : sum > trial.randomised)) {
    const detail = `the arms hold ${sum} people (${known.join(' + ')}), the trial ${trial.randomised}`;
    report('randomised', 'arms-do-not-add-up', { value: trial.randomised, detail });
  }
  trial.arms.forEach(({ randomised: given, analysed, label }, i) => {
    if (given === undefined || analysed === undefined || analysed <= given) return;
    const detail = `${label}: ${analysed} analysed of ${given} randomised`;
    report(`arms.${i}.analysed`, 'more-analysed-than-randomised', { value: analysed, detail });
  });
  if (trial.randomised !== undefined && trial.analysed !== undefined && trial.analysed > trial.randomised) {
    const detail = `${trial.analysed} analysed of ${trial.randomised} randomised`;
    report('analysed', 'more-analysed-than-randomised', { value: trial.analysed, detail });
  }
}

/** Counts of a result: whole numbers, within what was randomised, events within n. */
export function checkCounts({ trial, result, path, report }: CheckedResult): void {
  result.arms.forEach(({ arm, n, events, mean }, i) => {
    const at = `${path}.arms.${i}`;
    for (const [field, value] of [
      ['n', n],
      ['events', events],
    ] as const) {
      if (value === undefined || (Number.isInteger(value) && value >= 0)) continue;
      report(`${at}.${field}`, 'not-a-count', { value, detail: 'people are counted in whole numbers' });
    }
    const randomised = trial.arms.find(({ code }) => code === arm)?.randomised;
    if (n !== undefined && randomised !== undefined && n > randomised) {
      const detail = `${n} in the result of ${randomised} randomised to ${arm}`;
      report(`${at}.n`, 'more-analysed-than-randomised', { value: n, detail });
    }
    if (n !== undefined && events !== undefined && events > n) {
      report(`${at}.events`, 'more-events-than-people', { value: events, detail: `${events} of ${n} people` });
    }
    checkMean({ result, at, mean, report });
  });
}

function checkMean({
  result,
  at,
  mean,
  report,
}: Pick<CheckedResult, 'result' | 'report'> & { readonly at: string; readonly mean: number | undefined }): void {
  const range = result.scale?.range;
  if (mean === undefined || range === undefined) return;
  const width = range[1] - range[0];
  const isOutside = result.kind === 'final' ? mean < range[0] || mean > range[1] : Math.abs(mean) > width;
  if (!isOutside) return;
  const detail = `a ${result.kind === 'final' ? 'value' : 'change'} on ${shown(range)} cannot be ${mean}`;
  report(`${at}.mean`, 'outside-range', { value: mean, detail });
}

/** The same trial under two names: one registration number, one DOI or PMID, or one first author, year and size. */
export function checkDuplicates(trials: readonly TrialDefinition[]): EvidenceFinding[] {
  const seen = new Map<string, TrialDefinition>();
  const findings: EvidenceFinding[] = [];
  const told = new Set<string>();
  for (const trial of trials) {
    for (const [path, mark, words] of marksOf(trial)) {
      const first = seen.get(mark);
      if (first === undefined) {
        seen.set(mark, trial);
        continue;
      }
      const pair = `${first.key} ${trial.key}`;
      if (first.key === trial.key || told.has(pair)) continue;
      told.add(pair);
      findings.push({
        trial: trial.key,
        study: trial.study,
        path,
        value: words,
        rule: 'same-trial-twice',
        severity: 'warning',
        detail: `${first.study} has the same ${path === 'study' ? 'author, year and number of people' : path}: ${words}`,
      });
    }
  }
  return findings;
}

function marksOf(trial: TrialDefinition): (readonly [path: string, mark: string, words: string])[] {
  const marks: (readonly [string, string, string])[] = [];
  for (const number of trial.registration ?? []) marks.push(['registration', `r ${number.toLowerCase()}`, number]);
  if (trial.doi !== undefined)
    marks.push(['doi', `d ${trial.doi.toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\//, '')}`, trial.doi]);
  if (trial.pmid !== undefined) marks.push(['pmid', `p ${trial.pmid}`, trial.pmid]);
  const author = /[A-Za-z\u00C0-\u024F'-]{2,}/.exec(trial.study)?.[0].toLowerCase();
  const people = trial.randomised ?? sumOf(trial.arms.map(({ randomised }) => randomised)) ?? firstTotal(trial);
  if (author !== undefined && trial.year !== undefined && people !== undefined) {
    marks.push(['study', `a ${author} ${trial.year} ${people}`, `${author} ${trial.year}, ${people} people`]);
  }
  return marks;
}

function firstTotal({ results }: TrialDefinition): number | undefined {
  return sumOf(results[0]?.arms.map(({ n }) => n) ?? []);
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}

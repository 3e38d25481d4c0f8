import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { statisticsMethods } from './methods/index.ts';
import { runMethod } from './run-method.ts';

const folder = fileURLToPath(new URL('../../../../examples/statistics', import.meta.url));

async function run(name: string, format: 'json' | 'text') {
  const method = statisticsMethods.find((one) => one.name === name);
  if (method === undefined) throw new Error(`no method ${name}`);
  const files = {
    spec: `${folder}/${name}/spec.json`,
    ...(method.needsData ? { data: `${folder}/${name}/data.csv` } : {}),
  };
  return runMethod(method, files, format);
}

// biome-ignore lint/suspicious/noExplicitAny: every method has a fit of its own
async function fitOf(name: string): Promise<any> {
  return JSON.parse(await run(name, 'json')).fit;
}

describe('examples/statistics', () => {
  it('has a folder for every method, and no other', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(statisticsMethods.map(({ name }) => name).sort());
  });

  it.each(statisticsMethods.map(({ name }) => name))(
    '%s: prints text without a gap and JSON without NaN',
    async (name) => {
      const text = await run(name, 'text');
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      expect(JSON.parse(await run(name, 'json'))).toMatchObject({ method: name });
    },
  );

  it.each(statisticsMethods)('$name: the schema beside the example is the one in use', ({ name, schema }) => {
    expect(JSON.parse(readFileSync(`${folder}/${name}/schema.json`, 'utf8'))).toEqual(schema);
  });
});

describe('examples, worked by hand', () => {
  it('mmrm: with complete data the difference at a visit is the t test of that visit', async () => {
    // Month 3: saline 50, 52, 61, 58, 49 (mean 54, squares 110); PRP 38, 45, 31, 47, 36 (mean 39.4, squares 173.2).
    const { leastSquaresMeans } = await fitOf('mmrm');
    const last = leastSquaresMeans.differences.find((one: { visit: string }) => one.visit === '3');
    expect(last).toMatchObject({ level: 'PRP', against: 'saline' });
    expect(last.estimate).toBeCloseTo(-14.6, 8);
    expect(last.standardError).toBeCloseTo(Math.sqrt(((110 + 173.2) / 8) * (2 / 5)), 8);
    expect(last.degreesOfFreedom).toBeCloseTo(8, 6);
  });

  it('linear-mixed-model: in a balanced table the side effect is the paired t test', async () => {
    // right - left: 4, -6, 5, -3, 7, -5; mean 1/3, squares 160 - 6/9.
    const { coefficients } = await fitOf('linear-mixed-model');
    expect(coefficients[1].estimate).toBeCloseTo(1 / 3, 8);
    expect(coefficients[1].standardError).toBeCloseTo(Math.sqrt((160 - 6 / 9) / 5 / 6), 7);
    expect(coefficients[1].degreesOfFreedom).toBeCloseTo(5, 5);
  });

  it('ancova: the adjusted difference is the raw one less slope times the difference at baseline', async () => {
    // Within arms: baseline squares 182.8 + 101.2, products 136 + 104.2, so the slope is 240.2/284; baseline means 65.2 and 66.4.
    const { differences } = await fitOf('ancova');
    expect(differences[0].estimate).toBeCloseTo(-14.6 - (240.2 / 284) * 1.2, 10);
  });

  it('gee: log odds of two arms, robust variance from sums of residuals per person', async () => {
    // Saline 10 of 15, sums of residuals 0, 1, -1, 0, 0: variance 2 / (15 2/9)^2. PRP 6 of 15: logit -log 1.5.
    const { coefficients } = await fitOf('gee');
    expect(coefficients[0].estimate).toBeCloseTo(Math.log(2), 8);
    expect(coefficients[0].standardError).toBeCloseTo(Math.sqrt(2) / (10 / 3), 8);
    expect(coefficients[1].estimate).toBeCloseTo(-Math.log(1.5) - Math.log(2), 8);
  });

  it('kaplan-meier and restricted-mean: the product of 9/10, 7/8, 6/7 and 4/5', async () => {
    const [curve] = (await fitOf('kaplan-meier')).curves;
    const at = (time: number) => curve.survival[curve.times.indexOf(time)];
    expect([3, 7, 12, 20].map(at)).toEqual([0.9, 0.7875, 0.675, 0.54].map((value) => expect.closeTo(value, 12)));
    expect(curve.lower[curve.times.indexOf(12)]).toBeCloseTo(0.291, 3);
    expect(curve.upper[curve.times.indexOf(12)]).toBeCloseTo(0.882, 3);
    // 3 + 4 (0.9) + 5 (0.7875) + 8 (0.675) + 4 (0.54)
    const [mean] = (await fitOf('restricted-mean')).means;
    expect(mean.estimate).toBeCloseTo(3 + 3.6 + 3.9375 + 5.4 + 2.16, 10);
    expect(mean.standardError).toBeCloseTo(2.55, 2);
  });

  it('competing-risks: the cumulative incidence, not one minus Kaplan-Meier', async () => {
    const [curve] = (await fitOf('competing-risks')).curves;
    const at = (time: number) => curve.times.findLastIndex((one: number) => one <= time);
    const values = [6, 12, 24].map((time) => curve.causes[0].probability[at(time)]);
    expect(values).toEqual([0.1, 0.316667, 0.433333].map((value) => expect.closeTo(value, 6)));
    expect(curve.causes[1].probability[at(24)]).toBeCloseTo(0.216667, 6);
  });

  it('fine-gray: the score equation holds, those with the competing event staying at risk', async () => {
    // Risk sets at 1: 3 treated, 3 not; at 6 (two events, one treated): 2 and 3; at 9: 1 and 2.
    const { coefficients } = await fitOf('fine-gray');
    const r = Math.exp(coefficients[0]);
    expect(2 - (3 * r) / (3 * r + 3) - (2 * 2 * r) / (2 * r + 3) - r / (r + 2)).toBeCloseTo(0, 8);
  });

  it('responders: 70 of 120 against 48 of 120', async () => {
    const { newcombe, numberNeededToTreat } = await fitOf('responders');
    expect(newcombe.estimate).toBeCloseTo(0.18333, 5);
    expect(newcombe.interval[0]).toBeCloseTo(0.05684, 5);
    expect(newcombe.interval[1]).toBeCloseTo(0.30179, 5);
    expect(numberNeededToTreat.interval.to).toBeCloseTo(17.6, 1);
  });

  it('logistic: log odds ratio of a two-by-two table', async () => {
    const { coefficients, standardErrors } = await fitOf('logistic');
    expect(coefficients[1]).toBeCloseTo(Math.log((14 * 12) / (6 * 8)), 8);
    expect(standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 14 + 1 / 6 + 1 / 8 + 1 / 12), 8);
  });

  it('proportional-odds: odds of 1/2 and 2 become 1/4 and 1, an odds ratio of 2 at both cuts', async () => {
    const { coefficients, thresholds } = await fitOf('proportional-odds');
    expect(coefficients[0]).toBeCloseTo(Math.log(2), 8);
    expect(thresholds).toEqual([-Math.log(2), Math.log(2)].map((value) => expect.closeTo(value, 8)));
  });

  it('mantel-haenszel: sum of ad/n over sum of bc/n', async () => {
    const { oddsRatio } = await fitOf('mantel-haenszel');
    expect(oddsRatio.estimate).toBeCloseTo(((8 * 5) / 20 + (6 * 6) / 20) / ((2 * 5) / 20 + (6 * 2) / 20), 10);
  });

  it('network-meta-analysis: direct and indirect evidence by inverse variance', async () => {
    // PRP against saline: direct -6 (variance 4), by way of hyaluronan -3 (variance 6.25 + 2.25).
    const { treatments, common } = await fitOf('network-meta-analysis');
    const at = treatments.indexOf('PRP') * 3 + treatments.indexOf('saline');
    expect(common.effects[at]).toBeCloseTo((-6 / 4 - 3 / 8.5) / (1 / 4 + 1 / 8.5), 10);
    expect(common.standardErrors[at]).toBeCloseTo(1 / Math.sqrt(1 / 4 + 1 / 8.5), 10);
  });

  it('network-odds-ratio: direct evidence by Mantel-Haenszel, the rest by inverse variance', async () => {
    // PRP against saline directly: R = 2 57/120 + 1 49/100, S = 3 58/120 + 1 49/100; indirectly one table each way.
    const { treatments, league, leftOut } = await fitOf('network-odds-ratio');
    const table = (a: number, n: number, c: number, m: number) => {
      const [b, d] = [n - a, m - c];
      return { effect: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d };
    };
    const hyaluronan = table(4, 82, 2, 80);
    const against = table(1, 44, 3, 45);
    const [r, s] = [(2 * 57) / 120 + 49 / 100, (3 * 58) / 120 + 49 / 100];
    const parts = [
      [2 * 57, 3 * 58, 2 + 57, 3 + 58, 120],
      [49, 49, 50, 50, 100],
    ].map(([up, down, p, q, n]) => ({ r: up / n, s: down / n, p: p / n, q: q / n }));
    const sum = (f: (one: (typeof parts)[number]) => number) => parts.reduce((total, one) => total + f(one), 0);
    const variance =
      sum((one) => one.p * one.r) / (2 * r * r) +
      sum((one) => one.p * one.s + one.q * one.r) / (2 * r * s) +
      sum((one) => one.q * one.s) / (2 * s * s);
    const indirect = { effect: hyaluronan.effect + against.effect, variance: hyaluronan.variance + against.variance };
    const [w, v] = [1 / variance, 1 / indirect.variance];
    const at = treatments.indexOf('PRP') * 3 + treatments.indexOf('saline');
    expect(league.effects[at]).toBeCloseTo((w * Math.log(r / s) + v * indirect.effect) / (w + v), 10);
    expect(league.standardErrors[at]).toBeCloseTo(1 / Math.sqrt(w + v), 10);
    expect(leftOut).toEqual([{ study: '4', reason: 'no-events' }]);
  });

  it('meta-events: Mantel-Haenszel from the products of eight tables, one of them empty', async () => {
    const rows = [
      [0, 40, 2, 41],
      [1, 62, 0, 60],
      [0, 25, 3, 27],
      [3, 110, 4, 108],
      [2, 75, 6, 77],
      [1, 51, 2, 50],
      [5, 140, 5, 70],
    ];
    const over = (f: (row: readonly number[]) => number) =>
      rows.reduce((sum, row) => sum + f(row) / (row[1] + row[3]), 0);
    const ratio = over(([a, , c, m]) => a * (m - c)) / over(([a, n, c]) => (n - a) * c);
    expect((await fitOf('meta-events')).estimate).toBeCloseTo(Math.log(ratio), 12);
  });

  it('paired-responders: 7 against 2 discordant pairs', async () => {
    // Two-sided binomial of 9 at 1/2: 2 (1 + 9 + 36) / 512; McNemar 25/9, corrected 16/9.
    const fit = await fitOf('paired-responders');
    expect(fit).toMatchObject({ firstOnly: 7, secondOnly: 2, oddsRatio: 3.5 });
    expect(fit.exactPValue).toBeCloseTo(92 / 512, 12);
    expect([fit.statistic, fit.correctedStatistic]).toEqual([expect.closeTo(25 / 9, 12), expect.closeTo(16 / 9, 12)]);
  });

  it('adjusted-risk-difference: lies between the raw ones of the strata', async () => {
    // Not severe 7/10 - 4/8 = 0.2, severe 2/6 - 2/8 = 1/12.
    const { riskDifference } = await fitOf('adjusted-risk-difference');
    expect(riskDifference).toBeGreaterThan(1 / 12);
    expect(riskDifference).toBeLessThan(0.2);
  });

  it('multiplicity: four p values by hand', async () => {
    const { adjusted } = await fitOf('multiplicity');
    expect(adjusted.bonferroni).toEqual([0.04, 0.08, 0.12, 1].map((p) => expect.closeTo(p, 12)));
    expect(adjusted.holm).toEqual([0.04, 0.06, 0.06, 0.5].map((p) => expect.closeTo(p, 12)));
    expect(adjusted['benjamini-hochberg']).toEqual([0.04, 0.04, 0.04, 0.5].map((p) => expect.closeTo(p, 12)));
  });

  it('site-funnel: the target is 30 of 430, and C lies above its limits', async () => {
    const { target, limits } = await fitOf('site-funnel');
    expect(target).toBeCloseTo(30 / 430, 12);
    expect(9 / 60).toBeGreaterThan(limits[2][0].upper);
    expect(1 / 40).toBeGreaterThan(limits[3][0].lower);
  });

  it('sequential-monitoring: the third event raises the alarm', async () => {
    // ln 3 per event, ln(0.94 / 0.98) per other: 0 + 1.0986 - 3 0.0417 + 1.0986 = 2.072 at the 25th, above 2.
    const { cusum } = await fitOf('sequential-monitoring');
    expect(cusum.alarms).toEqual([25]);
  });

  it('minimisation: with certainty the second of two alike goes to the other arm', async () => {
    const { allocations } = await fitOf('minimisation');
    expect(allocations[1].arm).not.toBe(allocations[0].arm);
    const counts = allocations.filter(({ arm }: { arm: string }) => arm === 'PRP').length;
    expect(counts).toBeGreaterThanOrEqual(3);
    expect(counts).toBeLessThanOrEqual(5);
  });

  it('e-value: 3.9 (1.8 to 8.7) gives 7.26 and 3.0, as VanderWeele and Ding report', async () => {
    const { estimate, limit } = await fitOf('e-value');
    expect(estimate).toBeCloseTo(7.26, 2);
    expect(limit).toBeCloseTo(3.0, 2);
  });

  it('rate: 4 events in 86.5 joint-years', async () => {
    const [rate] = (await fitOf('rate')).rates;
    expect([rate.estimate, ...rate.interval].map((value: number) => 100 * value)).toEqual(
      [4.62, 1.26, 11.84].map((value) => expect.closeTo(value, 2)),
    );
  });

  it('iptw: with one binary confounder the weights standardise to the whole sample', async () => {
    // Not severe (6 of 14): 12 against 8.5; severe (8 of 14): 6 against 3.
    const { estimate } = await fitOf('iptw');
    expect(estimate).toBeCloseTo((6 * 3.5 + 8 * 3) / 14, 8);
  });

  it('sample-size: 133 per arm, 167 with a fifth lost', async () => {
    expect(await fitOf('sample-size')).toMatchObject({
      perArm: expect.closeTo(132.31, 2),
      analysed: 133,
      enrolled: 167,
    });
  });

  it('blocks: every block is balanced, the list is the same again', async () => {
    const { lists } = await fitOf('blocks');
    expect(lists).toHaveLength(2);
    for (const { arms } of lists) {
      expect(arms.filter((arm: string) => arm === 'PRP')).toHaveLength(arms.length / 2);
      expect(arms.length).toBeGreaterThanOrEqual(24);
    }
    expect((await fitOf('blocks')).lists).toEqual(lists);
  });

  it('reference-based: who left after visit 1 jumps to the saline mean, moved by the regression on visit 1', async () => {
    const { completed, visits } = await fitOf('reference-based');
    // The two who left stand at 55 and 54 on visit 1. Both were imputed with one regression, from their own arms' means.
    const [saline, treated] = [completed[7], completed[15]];
    // Saline at visit 1: 52, 48, 60, 55, mean 53.75; PRP: 51, 47, 58, 54, mean 52.5. J2R gives both arms the saline mean at visit 2.
    const slope = (treated - saline) / (54 - 52.5 - (55 - 53.75));
    const salineMean = saline - slope * (55 - 53.75);
    // The saline mean at visit 2 is that of 50, 47, 58 carried to the visit-1 mean of all four by the same slope.
    expect(salineMean).toBeCloseTo(155 / 3 + slope * (53.75 - 160 / 3), 6);
    expect(visits[1].differences[0].estimate).toBeCloseTo((41 + 36 + 50 + treated) / 4 - (155 + saline) / 4, 8);
  });

  it('impute: stays near the complete cases where only the outcome is missing, and says what was lost', async () => {
    const { names, pooled } = await fitOf('impute');
    expect(names).toEqual(['(intercept)', 'baseline', 'arm PRP']);
    expect(pooled[2].fractionMissingInformation).toBeGreaterThan(0);
    expect(pooled[2].degreesOfFreedom).toBeLessThan(57);
    // The data were made with a slope of 0.7 and a difference of -8.
    expect(Math.abs(pooled[2].estimate + 8)).toBeLessThan(2 * pooled[2].standardError);
  });

  it('count-regression: with one group indicator the rates are events over years', async () => {
    // Saline 8 events in 4 years, PRP 4 in 5: rates 2 and 0.8, variance of the log ratio 1/8 + 1/4.
    const { coefficients, standardErrors } = await fitOf('count-regression');
    expect(Array.from(coefficients as number[], Math.exp)).toEqual([expect.closeTo(2, 8), expect.closeTo(0.4, 8)]);
    expect(standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 8 + 1 / 4), 8);
  });

  it('power: the pooled formula at 100 per arm', async () => {
    // (sqrt(100) 0.2 - 1.959964 sqrt(0.5)) / sqrt(0.48) = 0.886374, whose normal probability is 0.8123.
    expect((await fitOf('power')).power).toBeCloseTo(0.8123, 4);
  });

  it('firth-cox: nobody failed with PRP, and the penalised score is zero at a finite ratio', async () => {
    // Risk sets at 3: 4 saline, 4 PRP; at 5: 3 and 3; at 9: 1 and 2. All events are saline, so with weights w = n2 r / (n1 + n2 r)
    // the score is -sum w, the information sum w (1 - w), and its logarithm grows by sum w (1 - w) (1 - 2 w) / (2 information).
    const { coefficients } = await fitOf('firth-cox');
    const r = Math.exp(coefficients[0]);
    const shares = [r / (1 + r), r / (1 + r), (2 * r) / (1 + 2 * r)];
    const sum = (of: (w: number) => number) => shares.reduce((total, w) => total + of(w), 0);
    const penalty = sum((w) => w * (1 - w) * (1 - 2 * w)) / (2 * sum((w) => w * (1 - w)));
    expect(-sum((w) => w) + penalty).toBeCloseTo(0, 6);
  });
});

describe('examples with published answers', () => {
  it('cox and log-rank: remission of leukaemia under 6-MP (Freireich 1963)', async () => {
    // Kleinbaum and Klein, Survival Analysis, 3rd ed., chapters 2 and 3: log-rank 16.79, hazard ratio 4.82 (Efron), 1.572 (0.412).
    const fit = await fitOf('cox');
    expect(fit.coefficients[0]).toBeCloseTo(1.572, 3);
    expect(fit.standardErrors[0]).toBeCloseTo(0.412, 3);
    expect((await fitOf('log-rank')).statistic).toBeCloseTo(16.79, 2);
  });

  it('meta-analysis: thirteen trials of BCG against tuberculosis (Colditz 1994)', async () => {
    const { coefficients, betweenStudyVariance, i2, q, prediction } = await fitOf('meta-analysis');
    expect(coefficients[0].estimate).toBeCloseTo(-0.714532, 6);
    expect(coefficients[0].standardError).toBeCloseTo(0.180792, 6);
    expect(coefficients[0].interval).toEqual([-1.10844, -0.32062].map((value) => expect.closeTo(value, 5)));
    expect(betweenStudyVariance).toBeCloseTo(0.313243, 6);
    expect(i2).toBeCloseTo(92.22, 2);
    expect(q).toBeCloseTo(152.233, 3);
    expect(prediction.interval).toEqual([-1.996, 0.567].map((value) => expect.closeTo(value, 4)));
  });

  it('proportion: the intervals of Newcombe (1998), Stat Med 17:857-872, Table I', async () => {
    const { proportions } = await fitOf('proportion');
    const of = (name: string) => proportions.map((one: { intervals: Record<string, number[]> }) => one.intervals[name]);
    const wilson = [
      [0, 0.1611],
      [0.0061, 0.1718],
      [0.0624, 0.1605],
    ];
    const exact = [
      [0, 0.1684],
      [0.0009, 0.1776],
      [0.0578, 0.1617],
    ];
    const close = (rows: number[][]) => rows.map((row) => row.map((value) => expect.closeTo(value, 4)));
    expect(of('wilson')).toEqual(close(wilson));
    expect(of('clopper-pearson')).toEqual(close(exact));
  });

  it('rank-sum: permeability of membranes, Hollander and Wolfe (1973), page 69: W 35, one-sided p 0.1272', async () => {
    const { statistic, exact, shift } = await fitOf('rank-sum');
    expect(statistic).toBe(35);
    expect(exact.pValue / 2).toBeCloseTo(0.1272, 4);
    expect(shift.estimate).toBeCloseTo(0.305, 10);
  });

  it('trend: smokers among patients of four studies, Fleiss (1981), page 139: chi-squared 8.2249', async () => {
    expect((await fitOf('trend')).statistic).toBeCloseTo(8.2249, 4);
  });
});

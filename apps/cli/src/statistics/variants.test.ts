import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statisticsMethods } from './methods/index.ts';
import { runMethod } from './run-method.ts';

const examples = fileURLToPath(new URL('../../../../examples/statistics', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variants-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The printout of an example with some fields of its spec changed. */
async function printed(name: string, change: object): Promise<string> {
  const method = statisticsMethods.find((one) => one.name === name);
  if (method === undefined) throw new Error(`no method ${name}`);
  const spec = join(folder, 'spec.json');
  const own = JSON.parse(readFileSync(`${examples}/${name}/spec.json`, 'utf8'));
  writeFileSync(spec, JSON.stringify({ ...own, ...change }));
  return runMethod(method, { spec, data: `${examples}/${name}/data.csv` }, 'text');
}

const structures = ['us', 'toep', 'toeph', 'ar1', 'ar1h', 'cs', 'csh', 'ad', 'adh'];
const variants: readonly (readonly [method: string, change: object, says: RegExp])[] = [
  ...structures.map(
    (structure) => ['mmrm', { structure: [structure] }, new RegExp(`${structure} covariance`)] as const,
  ),
  ...['satterthwaite', 'kenward-roger', 'between-within', 'residual', 'asymptotic'].map(
    (degreesOfFreedom) => ['mmrm', { degreesOfFreedom }, new RegExp(`degrees of freedom ${degreesOfFreedom}`)] as const,
  ),
  ...['CR0', 'CR2', 'CR3'].map(
    (standardErrors) =>
      ['mmrm', { standardErrors, degreesOfFreedom: 'satterthwaite' }, new RegExp(`from ${standardErrors}`)] as const,
  ),
  ...(['rank', 'identity', 'log'] as const).map(
    (transform) => ['cox', { transform }, /Schoenfeld residuals, .*time/] as const,
  ),
  ['kaplan-meier', { quantiles: [0.25, 0.5] }, /Time by which 25 % had the event/],
  ['fine-gray', { ties: 'efron', censoringTies: 'events-first' }, /ties by efron; censorings .* after them/],
  ['mmrm', { method: 'ML', degreesOfFreedom: 'satterthwaite' }, /ML, standard errors/],
  ['mmrm', { otherFactors: 'observed' }, /observed weights/],
  ['mmrm', { covarianceByArm: true, structure: ['cs'] }, /Covariance between visits, PRP/],
  ['mmrm', {}, /Joint tests/],
  ['gee', { covariates: ['arm', 'visit', 'visit:arm'] }, /arm PRP \+ visit \+ visit:arm PRP/],
  ['gee', { correlation: 'ar1', visit: 'visit' }, /working correlation ar1/],
  ['gee', { correlation: 'exchangeable', standardErrors: 'mancl-derouen' }, /standard errors mancl-derouen/],
  ['gee', { standardErrors: 'kauermann-carroll', degreesOfFreedom: 'clusters-less-coefficients' }, /t\(8\) intervals/],
  ...['plain', 'log', 'log-log', 'logit', 'arcsin', 'none'].map(
    (interval) => ['kaplan-meier', { interval }, new RegExp(`${interval} scale`)] as const,
  ),
  ...['efron', 'breslow', 'exact'].map((ties) => ['cox', { ties }, new RegExp(`ties by ${ties}`)] as const),
  ['log-rank', { rho: 1 }, /rho 1/],
  ['iptw', { augmented: true }, /Doubly robust/],
  ['iptw', { stabilised: true }, /stabilised weights/],
  ['iptw', { estimand: 'ATO' }, /estimand ATO/],
  ['iptw', { trim: [0.05, 0.95] }, /left out/],
  ['meta-analysis', { method: 'fixed' }, /common effect/],
  ...['DL', 'PM', 'ML', 'EB', 'SJ', 'HE', 'REML'].map(
    (method) => ['meta-analysis', { method }, new RegExp(`random effects by ${method}`)] as const,
  ),
  ...['wald', 'hartung-knapp', 'hartung-knapp-truncated'].map(
    (interval) => ['meta-analysis', { interval }, new RegExp(`intervals: ${interval}`)] as const,
  ),
  ...['normal', 'k-1', 'k-2'].map(
    (prediction) =>
      ['meta-analysis', { prediction, interval: 'wald' }, new RegExp(`prediction, ${prediction}`)] as const,
  ),
  ['meta-analysis', { sensitivity: ['cumulative'] }, /As studies accumulate/],
  ['meta-analysis', { sensitivity: ['trim-and-fill'] }, /Trim and fill: \d+ studies/],
  ['meta-analysis', { sensitivity: ['egger-random'] }, /Egger's test, random effects/],
  ['meta-analysis', { moderators: ['latitude'], sensitivity: undefined }, /latitude/],
  ...['peto', 'conditional-exact', 'conditional-approximate', 'unconditional', 'unconditional-random'].map(
    (method) => ['meta-events', { method }, /Pooled/] as const,
  ),
  ...['log-risk-ratio', 'risk-difference'].map((measure) => ['meta-events', { measure }, new RegExp(measure)] as const),
  ['network-odds-ratio', { method: 'hypergeometric' }, /non-central hypergeometric/],
  ['network-odds-ratio', { method: 'hypergeometric-approximate' }, /multinomial approximation/],
  ['network-meta-analysis', { method: 'REML', model: 'random' }, /tau2 by REML/],
  ['impute', { method: 'predictive-mean-matching' }, /predictive mean matching/],
  ['impute', { method: 'joint-normal' }, /chains of 100 steps/],
  ...['MAR', 'J2R', 'CR', 'CIR', 'LMCF'].map(
    (strategy) => ['reference-based', { strategy }, new RegExp(`imputed by ${strategy}`)] as const,
  ),
];

describe('jointwise statistics, named variants', () => {
  it.each(variants)('%s with %j', async (name, change, says) => {
    const text = await printed(name, change);
    expect(text).toMatch(says);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('asks for the visits where the working correlation needs them', async () => {
    await expect(printed('gee', { correlation: 'unstructured' })).rejects.toThrow(
      'correlation unstructured needs "visit", the column of visits',
    );
  });
});

describe('two arms in which nobody responded', () => {
  it('give a difference of 0 with its interval, and say that there is no odds ratio', async () => {
    const method = statisticsMethods.find(({ name }) => name === 'responders');
    if (method === undefined) throw new Error('no method responders');
    const [data, spec] = [join(folder, 'none.csv'), join(folder, 'spec.json')];
    writeFileSync(data, `arm,better\n${'PRP,0\n'.repeat(10)}${'saline,0\n'.repeat(20)}`);
    writeFileSync(spec, JSON.stringify({ responder: 'better', arm: 'arm', control: 'saline' }));
    const { newcombe, exact } = JSON.parse(await runMethod(method, { data, spec }, 'json')).fit;
    // Wilson's upper limits z2 / (n + z2) of 0/20 and 0/10, z2 = 3.8414588.
    expect(newcombe.interval).toEqual(
      [20, 10].map((n, i) => expect.closeTo((i === 0 ? -1 : 1) * (3.8414588 / (n + 3.8414588)), 7)),
    );
    expect(exact.status).toBe('not-estimable');
    expect(await runMethod(method, { data, spec }, 'text')).toContain('Nobody or everybody responded');
  });
});

import type { Chance } from './chance.ts';
import { answered, type Columns, flags, followedUp, labels, networks, repeated, studies } from './ugly-tables.ts';

export interface UglyCase {
  readonly columns: Columns;
  readonly spec: object;
}

type Maker = (chance: Chance) => UglyCase;

const intervals = ['plain', 'log', 'log-log', 'logit', 'arcsin', 'none'] as const;
const level = (chance: Chance) =>
  chance.perhaps(0.3, () => ({ confidenceLevel: chance.one([0.5, 0.8, 0.95, 0.9999]) }));
const covariates = (chance: Chance, lists: readonly (readonly string[])[] = [['x'], ['x', 'z'], ['arm', 'x']]) => {
  const chosen = chance.one(lists);
  return { covariates: chosen, ...(chosen.includes('arm') ? { factors: { arm: 'a' } } : {}) };
};
const armed = (chance: Chance) => ({ arm: 'arm', control: 'a', ...chance.perhaps(0.5, () => ({ treated: 'b' })) });
const compared = { arm: 'arm', control: 'a', treated: 'b' };
const tables = { columns: { events1: 'a', total1: 'n1', events2: 'c', total2: 'n2' } };
const repeatedFields = { outcome: 'outcome', participant: 'person', visit: 'visit', arm: 'arm', control: 'a' };

const survival: Readonly<Record<string, Maker>> = {
  'kaplan-meier': (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'event', ...level(chance) },
      ...chance.perhaps(0.5, () => ({ group: 'arm' })),
      ...chance.perhaps(0.2, () => ({ start: 'start' })),
      ...chance.perhaps(0.2, () => ({ weights: 'weight' })),
      ...chance.perhaps(0.5, () => ({ interval: chance.one(intervals) })),
      ...chance.perhaps(0.3, () => ({ times: [0, 1, 3, 1e9] })),
    },
  }),
  'log-rank': (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'event', group: 'arm' },
      ...chance.perhaps(0.3, () => ({ strata: 'stratum' })),
      ...chance.perhaps(0.3, () => ({ rho: chance.one([0, 0.5, 1]) })),
      ...chance.perhaps(0.2, () => ({ start: 'start' })),
    },
  }),
  cox: (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'event', ...covariates(chance), ...level(chance) },
      ...chance.perhaps(0.3, () => ({ strata: 'stratum' })),
      ...chance.perhaps(0.2, () => ({ cluster: 'person' })),
      ...chance.perhaps(0.5, () => ({ ties: chance.one(['efron', 'breslow', 'exact']) })),
      ...chance.perhaps(0.2, () => ({ start: 'start' })),
      ...chance.perhaps(0.2, () => ({ weights: 'weight' })),
    },
  }),
  'competing-risks': (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'cause' },
      ...chance.perhaps(0.5, () => ({ group: 'arm' })),
      ...chance.perhaps(0.5, () => ({ interval: chance.one(intervals) })),
    },
  }),
  'fine-gray': (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'cause', covariates: chance.one([['x'], ['x', 'z']]) },
      ...chance.perhaps(0.5, () => ({ ties: chance.one(['efron', 'breslow']) })),
    },
  }),
  'firth-cox': (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'event', ...covariates(chance), ...level(chance) },
      ...chance.perhaps(0.3, () => ({ strata: 'stratum' })),
      ...chance.perhaps(0.5, () => ({ ties: chance.one(['efron', 'breslow']) })),
      ...chance.perhaps(0.2, () => ({ start: 'start' })),
      ...chance.perhaps(0.2, () => ({ weights: 'weight' })),
    },
  }),
  'restricted-mean': (chance) => ({
    columns: followedUp(chance),
    spec: {
      ...{ time: 'time', event: 'event', horizon: chance.one([1, 2, 10, 1e8, 1e-9]), ...level(chance) },
      ...chance.perhaps(0.5, () => ({ group: 'arm' })),
      ...chance.perhaps(0.5, () => ({ beyondFollowUp: 'carry-forward' })),
    },
  }),
};

const responders: Readonly<Record<string, Maker>> = {
  responders: (chance) => ({
    columns: answered(chance),
    spec: { responder: 'y', ...armed(chance), ...level(chance) },
  }),
  proportion: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ responder: 'y', ...level(chance), ...chance.perhaps(0.5, () => ({ group: 'arm' })) },
      intervals: ['wilson', 'wilson-continuity', 'clopper-pearson', 'mid-p', 'jeffreys', 'agresti-coull', 'wald'],
    },
  }),
  'rank-sum': (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ outcome: chance.one(['x', 'grade', 'gap']), ...armed(chance), ...level(chance) },
      ...chance.perhaps(0.5, () => ({ test: chance.one(['exact', 'asymptotic']) })),
    },
  }),
  trend: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ group: chance.one(['arm', 'grade']), ...chance.one([{ responder: 'y' }, { outcome: 'x' }]) },
    },
  }),
  'paired-responders': (chance) => ({
    columns: answered(chance),
    spec: { first: 'y', second: 'again', ...level(chance) },
  }),
  'adjusted-risk-difference': (chance) => ({
    columns: answered(chance),
    spec: { responder: 'y', ...compared, covariates: chance.one([[], ['x'], ['x', 'z']]), ...level(chance) },
  }),
  logistic: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ outcome: 'y', covariates: chance.one([[], ['x'], ['x', 'z']]), ...level(chance) },
      ...chance.perhaps(0.3, () => ({ cluster: 'person' })),
      ...chance.perhaps(0.4, () => ({ estimator: 'firth' })),
    },
  }),
  'proportional-odds': (chance) => ({
    columns: answered(chance),
    spec: { outcome: 'grade', covariates: chance.one([['x'], ['x', 'z']]), ...level(chance) },
  }),
  'mantel-haenszel': (chance) => ({
    columns: answered(chance),
    spec: { responder: 'y', ...compared, stratum: 'stratum', ...level(chance) },
  }),
};

const linear: Readonly<Record<string, Maker>> = {
  ancova: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ outcome: 'measured', arm: 'arm', control: 'a', covariates: chance.one([[], ['x'], ['x', 'z']]) },
      ...{ ...level(chance), ...chance.perhaps(0.5, () => ({ robust: chance.one(['HC0', 'HC1', 'HC2', 'HC3']) })) },
    },
  }),
  gee: (chance) => {
    const family = chance.one(['gaussian', 'binomial', 'poisson'] as const);
    return {
      columns: answered(chance),
      spec: {
        ...{
          outcome: { gaussian: 'measured', binomial: 'y', poisson: 'count' }[family],
          participant: 'person',
          family,
        },
        ...{ ...covariates(chance), ...level(chance) },
        ...chance.perhaps(0.6, () => ({ correlation: chance.one(['independence', 'exchangeable']) })),
        ...chance.perhaps(0.3, () => ({ correlation: chance.one(['ar1', 'unstructured']), visit: 'visit' })),
        ...chance.perhaps(0.5, () => ({
          standardErrors: chance.one(['robust', 'mancl-derouen', 'kauermann-carroll', 'model']),
        })),
      },
    };
  },
  iptw: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ outcome: chance.one(['y', 'measured']), ...compared, ...level(chance) },
      ...{ covariates: chance.one([['x'], ['x', 'z']]), augmented: chance.happens(0.5) },
      ...chance.perhaps(0.7, () => ({ estimand: chance.one(['ATE', 'ATT', 'ATC', 'ATO']) })),
      ...chance.perhaps(0.3, () => ({ scale: 'log-odds-ratio', outcome: 'y' })),
      ...chance.perhaps(0.4, () => ({ variance: chance.one(['HC0', 'HC1', 'HC3']) })),
      ...chance.perhaps(0.3, () => ({
        trim: chance.one([
          [0.1, 0.9],
          [0.4, 0.6],
        ]),
      })),
    },
  }),
  'linear-mixed-model': (chance) => ({
    columns: chance.happens(0.5) ? { ...repeated(chance) } : { ...renamed(answered(chance)) },
    spec: {
      ...{
        outcome: 'outcome',
        participant: 'person',
        covariates: chance.one([[], ['x'], ['visit']]),
        ...level(chance),
      },
      ...chance.perhaps(0.3, () => ({ slopes: ['visit'] })),
      ...chance.perhaps(0.3, () => ({ groups: ['arm'] })),
      ...chance.perhaps(0.3, () => ({ method: 'ML', degreesOfFreedom: 'satterthwaite' })),
      ...chance.perhaps(0.4, () => ({ method: 'REML', degreesOfFreedom: 'kenward-roger' })),
    },
  }),
  mmrm: (chance) => ({
    columns: repeated(chance),
    spec: {
      ...{ ...repeatedFields, ...level(chance) },
      ...chance.perhaps(0.4, () => ({ covariates: ['x'] })),
      ...chance.perhaps(0.5, () => ({
        structure: [chance.one(['us', 'toep', 'toeph', 'ar1', 'ar1h', 'cs', 'csh', 'ad', 'adh'])],
      })),
      ...chance.perhaps(0.6, () => ({
        degreesOfFreedom: chance.one(['satterthwaite', 'kenward-roger', 'kenward-roger-linear', 'between-within']),
      })),
      ...chance.perhaps(0.2, () => ({
        standardErrors: chance.one(['CR0', 'CR2', 'CR3']),
        degreesOfFreedom: 'satterthwaite',
      })),
      ...chance.perhaps(0.2, () => ({ covarianceByArm: true })),
    },
  }),
  'reference-based': (chance) => ({
    columns: repeated(chance),
    spec: { ...repeatedFields, strategy: chance.one(['MAR', 'J2R', 'CR', 'CIR', 'LMCF']), ...level(chance) },
  }),
  impute: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ outcome: 'gap', covariates: chance.one([['x'], ['arm', 'x'], ['y', 'z']]), factors: { arm: 'a' } },
      ...{ imputations: 2, iterations: 2, seed: chance.integer(9) },
      ...chance.perhaps(0.6, () => ({ method: chance.one(['normal', 'predictive-mean-matching', 'joint-normal']) })),
    },
  }),
};

/** The columns of answers under the names of repeated measures. */
function renamed({ person, visit, arm, x, measured }: Columns): Columns {
  return { person: person ?? [], visit: visit ?? [], arm: arm ?? [], x: x ?? [], outcome: measured ?? [] };
}

const pooled: Readonly<Record<string, Maker>> = {
  'meta-analysis': (chance) => ({
    columns: studies(chance),
    spec: {
      ...chance.one([
        { columns: { effect: 'effect', variance: 'variance' } },
        { ...tables, measure: chance.one(['log-risk-ratio', 'log-odds-ratio', 'risk-difference']) },
        {
          columns: { mean1: 'm1', sd1: 's1', n1: 'n1', mean2: 'm2', sd2: 's2', n2: 'n2' },
          measure: chance.one(['mean-difference', 'standardised-mean-difference', 'log-ratio-of-means']),
        },
      ]),
      ...{ method: chance.one(['REML', 'DL', 'PM', 'ML', 'EB', 'SJ', 'HE', 'HS', 'fixed']), ...level(chance) },
      ...chance.perhaps(0.6, () => ({
        interval: chance.one(['wald', 'hartung-knapp', 'hartung-knapp-truncated']),
      })),
      ...chance.one([
        { moderators: ['x'] },
        { prediction: chance.one(['normal', 'k-1', 'k-2']) },
        { sensitivity: ['leave-one-out', 'cumulative', 'trim-and-fill', 'rank-test', 'egger-random'] },
      ]),
    },
  }),
  'meta-events': (chance) => ({
    columns: studies(chance),
    spec: {
      ...{ ...tables, ...level(chance) },
      method: chance.one(['mantel-haenszel', 'peto', 'conditional-approximate', 'unconditional']),
      ...chance.perhaps(0.3, () => ({ effects: 'common' })),
    },
  }),
  'network-meta-analysis': (chance) => ({
    columns: networks(chance).contrasts,
    spec: {
      ...{ study: 'study', treatment1: 'first', treatment2: 'second', effect: 'effect', standardError: 'error' },
      ...{ model: chance.one(['common', 'random']), method: chance.one(['DL', 'REML']), ...level(chance) },
    },
  }),
  'network-odds-ratio': (chance) => ({
    columns: networks(chance).arms,
    spec: {
      ...{ study: 'study', treatment: 'arm', events: 'events', total: 'total', ...level(chance) },
      method: chance.one(['mantel-haenszel', 'hypergeometric', 'hypergeometric-approximate']),
    },
  }),
};

const watched: Readonly<Record<string, Maker>> = {
  rate: (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ events: 'count', exposure: 'exposure', ...level(chance) },
      ...chance.perhaps(0.6, () => ({ group: 'arm' })),
    },
  }),
  'count-regression': (chance) => ({
    columns: answered(chance),
    spec: {
      ...{ events: 'count', covariates: chance.one([['x'], ['x', 'z']]), ...level(chance) },
      ...chance.perhaps(0.5, () => ({ exposure: 'exposure' })),
      ...chance.perhaps(0.5, () => ({ family: chance.one(['poisson', 'negative-binomial']) })),
      ...chance.perhaps(0.4, () => ({ standardErrors: chance.one(['model', 'quasi', 'robust']) })),
      ...chance.perhaps(0.3, () => ({ standardErrors: 'robust', cluster: 'person' })),
    },
  }),
  multiplicity: (chance) => ({
    columns: { p: chance.list(chance.one([1, 2, 5, 20]), () => chance.one([0, 1, 1e-300, 0.05, 0.3])) },
    spec: { p: 'p' },
  }),
  'site-funnel': (chance) => {
    const total = chance.list(chance.one([1, 2, 5, 20]), () => 1 + chance.integer(chance.one([1, 10, 1000])));
    return {
      columns: {
        site: total.map((_, i) => `s${i}`),
        total,
        events: total.map((n) => chance.one([0, n, chance.integer(n + 1)])),
      },
      spec: { site: 'site', events: 'events', total: 'total', ...level(chance) },
    };
  },
  'sequential-monitoring': (chance) => ({
    columns: { y: flags(chance, chance.one([1, 3, 20])) },
    spec: { event: 'y', acceptable: 0.02, unacceptable: 0.06 },
  }),
  minimisation: (chance) => {
    const n = chance.one([1, 2, 5, 20]);
    return {
      columns: { id: chance.list(n, (i) => `p${i}`), a: labels(chance, n), b: labels(chance, n) },
      spec: { participant: 'id', factors: ['a', 'b'], arms: ['x', 'y', 'z'], seed: chance.integer(99) },
    };
  },
  blocks: (chance) => ({
    columns: {},
    spec: {
      ...{ seed: chance.integer(99), arms: ['x', 'y'], blockSizes: [1 + chance.integer(6), 4] },
      length: 1 + chance.integer(30),
      ...chance.perhaps(0.3, () => ({ ratio: [1 + chance.integer(3), 1 + chance.integer(3)] })),
    },
  }),
  'sample-size': (chance) => ({
    columns: {},
    spec: {
      ...chance.one<object>([
        { means: { difference: chance.one([0, 1, -3, 1e-6, 1e6]), standardDeviation: chance.one([0, 1, 2, -1]) } },
        { responders: { first: chance.one([0, 0.3, 1]), second: chance.one([0, 0.5, 1, 0.3]) } },
        { survival: { hazardRatio: chance.one([0, 1, 0.5, 2, -1]), eventProbability: chance.one([0, 0.5, 1]) } },
      ]),
      ...{ power: chance.one([0, 0.8, 1, 0.01]), significance: chance.one([0, 0.05, 1]) },
      ...chance.perhaps(0.3, () => ({ dropOut: chance.one([0, 0.2, 1]) })),
      ...chance.perhaps(0.3, () => ({ clusterSize: 20, clusterCorrelation: chance.one([0, 0.05, 1]) })),
    },
  }),
  power: (chance) => ({
    columns: {},
    spec: {
      ...chance.one<object>([
        { means: { difference: chance.one([0, 1, -3, 1e-6, 1e6]), standardDeviation: chance.one([0, 1, 2, -1]) } },
        { responders: { first: chance.one([0, 0.3, 1]), second: chance.one([0, 0.5, 1, 0.3]) } },
        { survival: { hazardRatio: chance.one([0, 1, 0.5, 2, -1]) } },
        { singleArm: { nullRisk: chance.one([0, 0.1, 1]), trueRisk: chance.one([0, 0.3, 1]) } },
      ]),
      ...{ size: chance.one([1, 2, 2.5, 30, 1000]), significance: chance.one([0, 0.05, 1]) },
      ...chance.perhaps(0.3, () => ({ sides: 1 })),
    },
  }),
  'e-value': (chance) => ({
    columns: {},
    spec: {
      riskRatio: chance.one([0, 1, 1e-300, 0.5, 3, 1e300]),
      ...chance.perhaps(0.5, () => ({ interval: [chance.one([0, 0.4, 1]), chance.one([1, 4, 1e308])] })),
    },
  }),
};

/** For every method of the command line, a table and a spec that it may well have to refuse. */
export const uglyCases: Readonly<Record<string, Maker>> = {
  ...survival,
  ...responders,
  ...linear,
  ...pooled,
  ...watched,
};

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PooledEvidence, type PoolTrialsOptions, poolTrials } from '@jointwise/analysis';
import { readEvidenceCsv } from '@jointwise/exchange';
import { describe, expect, it } from 'vitest';

const beside = fileURLToPath(new URL('../../../../../shared', import.meta.url));
const folder = resolve(process.env.JOINTWISE_SHARED ?? beside, 'data/statistics');

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

function reference(id: string): Json {
  return JSON.parse(readFileSync(resolve(folder, `reference/${id}.json`), 'utf8'));
}

/** What the import makes of a file, pooled. */
function pool(text: string, options: PoolTrialsOptions = {}) {
  const read = readEvidenceCsv(text);
  if (read.status === 'refused') throw new Error(read.detail);
  expect(read.evidence.problems).toEqual([]);
  return poolTrials(
    read.evidence.trials.map(({ trial }) => trial),
    options,
  );
}

function expectNear(actual: number, expected: number, { tolerance, scale = 0 }: { tolerance: number; scale?: number }) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(expected), scale));
}

/** Every pair of the league, both models, and the heterogeneity. */
function expectNetwork(pooled: ReturnType<typeof pool>, expected: Json, tolerance: number) {
  if (pooled.kind !== 'network' || pooled.network.status !== 'compared') throw new Error(JSON.stringify(pooled));
  const { fit } = pooled.network.network;
  const t = fit.treatments.length;
  for (const model of ['common', 'random'] as const) {
    const { TE, seTE } = expected[model];
    const order = TE.rows.map((row: string) => fit.treatments.indexOf(row));
    expect(order).not.toContain(-1);
    order.forEach((i: number, r: number) => {
      order.forEach((j: number, c: number) => {
        if (i === j) return;
        const scale = seTE.values[r][c];
        expectNear(fit[model].effects[i * t + j], TE.values[r][c], { tolerance, scale });
        expectNear(fit[model].standardErrors[i * t + j], scale, { tolerance });
      });
    });
  }
  expect(fit.studies).toBe(expected.n_studies);
  expectNear(fit.q, expected.Q, { tolerance, scale: 1 });
  expectNear(fit.betweenStudyVariance, expected.tau2 ?? 0, { tolerance, scale: 1e-3 });
}

function expectPairwise(pooled: ReturnType<typeof pool>, expected: Json, tolerance: number): PooledEvidence {
  if (pooled.kind !== 'pairwise') throw new Error(JSON.stringify(pooled));
  const { pooled: fit, studies } = pooled;
  expect(studies).toHaveLength(expected.k);
  studies.forEach(({ effect, standardError }, i) => {
    expectNear(effect, expected.yi[i], { tolerance, scale: 1 });
    expectNear(standardError ** 2, expected.vi[i], { tolerance });
  });
  expectNear(fit.estimate, expected.b, { tolerance, scale: expected.se });
  expectNear(fit.interval[0], expected.ci_lb, { tolerance, scale: expected.se });
  expectNear(fit.interval[1], expected.ci_ub, { tolerance, scale: expected.se });
  expectNear(fit.betweenStudyVariance, expected.tau2, { tolerance: Math.max(tolerance, 1e-7), scale: 1e-3 });
  expectNear(fit.i2, expected.I2, { tolerance: Math.max(tolerance, 1e-7), scale: 1 });
  return fit;
}

describe('published networks and sets through the import', () => {
  if (!existsSync(resolve(folder, 'reference/index.json'))) {
    it('is skipped: the shared reference files are absent (JOINTWISE_SHARED or ../shared)', () => {});
    return;
  }
  const has = (file: string) => existsSync(resolve(folder, file));
  const text = (file: string) => readFileSync(resolve(folder, file), 'utf8');

  it('diabetes network of 26 trials, arms with change and deviation', () => {
    const { result, rel_tol } = reference('nma_senn');
    expectNetwork(pool(text('senn2013.csv')), result.DL, rel_tol);
    expectNetwork(pool(text('senn2013.csv'), { method: 'REML' }), result.REML, 1e-5);
  });

  it('BCG trials, cells of the two-by-two table side by side', () => {
    const { result, rel_tol } = reference('meta_bcg');
    const measures = { RR: 'risk-ratio', OR: 'odds-ratio', RD: 'risk-difference' } as const;
    for (const [name, measure] of Object.entries(measures)) {
      expectPairwise(pool(text('bcg.csv'), { measure }), result[name].REML_hksj, rel_tol);
    }
    const fit = expectPairwise(pool(text('bcg.csv'), { measure: 'risk-ratio' }), result.RR.REML_hksj, rel_tol);
    expectNear(fit.funnel?.egger?.pValue ?? Number.NaN, 0.1887, { tolerance: 1e-3 });
  });

  it('second-hand smoke, effects with variances, and the odds ratios beside them', () => {
    const { result, rel_tol } = reference('meta_hackshaw');
    expectPairwise(pool(text('hackshaw1998.csv')), result.REML_hksj, rel_tol);
  });

  it('means of two arms side by side, as differences and standardised', () => {
    const { result } = reference('meta_continuous');
    const { m1, s1, n1, m2, s2, n2 } = result.data;
    const rows = m1.map((_: number, i: number) => [`s${i}`, m1[i], s1[i], n1[i], m2[i], s2[i], n2[i]].join(';'));
    const file = ['Study;m1;SD1;N1;m2;SD2;N2', ...rows].join('\n');
    expectPairwise(pool(file), result.pooled_MD.REML_hksj, 1e-8);
    expectPairwise(pool(file, { measure: 'standardised-mean-difference' }), result.pooled_SMD.REML_hksj, 1e-8);
  });

  it('54 trials of knee physiotherapy, as contrasts', () => {
    const { result, rel_tol } = reference('nma_knee_physio');
    const { study, t1, t2, TE, seTE } = result.pairwise;
    const rows = study.map((id: string, i: number) => [id, `"${t1[i]}"`, `"${t2[i]}"`, TE[i], seTE[i]].join(','));
    const file = ['studlab,treat1,treat2,TE,seTE', ...rows].join('\n');
    expectNetwork(pool(file), result.fit, rel_tol);
  });

  it('refuses a network in two pieces and names the pieces', () => {
    const { result, rel_tol } = reference('nma_ugly');
    const csv = ({ s, a, b, TE, se }: Json) =>
      [
        'Study ID,Treatment 1,Treatment 2,Effect,SE',
        ...s.map((id: number, i: number) => [id, a[i], b[i], TE[i], se[i]]),
      ].join('\n');
    const pooled = pool(csv(result.disconnected.data));
    expect(pooled).toMatchObject({
      network: {
        status: 'refused',
        pieces: [
          ['A', 'B'],
          ['C', 'D'],
        ],
        reason: expect.stringMatching(/A, B \| C, D/),
      },
    });
    for (const name of ['loop0', 'inconsistent']) expectNetwork(pool(csv(result[name].data)), result[name], rel_tol);
    const { s, t, m, sd, n } = result.four_arm.data;
    const arms = s.map((id: number, i: number) => [id, t[i], m[i], sd[i], n[i]].join('\t'));
    expectNetwork(pool(['STUDLAB\tTreat\tMean\tStd Dev\tSample size', ...arms].join('\n')), result.four_arm, rel_tol);
  });

  it.runIf(has('fetched/knee_oa_physio_nma.csv'))(
    'knee physiotherapy, arms with two endpoints in the column names',
    () => {
      const { result, rel_tol } = reference('nma_knee_physio');
      const measure = 'standardised-mean-difference';
      const pooled = pool(text('fetched/knee_oa_physio_nma.csv'), { measure, endpoint: 'pain' });
      expectNetwork(pooled, result.fit, rel_tol);
    },
  );

  it.runIf(has('fetched/osteopain_time.csv'))('osteoarthritis pain drugs, means with standard errors over time', () => {
    const { result, rel_tol } = reference('nma_osteopain_last');
    expectNetwork(pool(text('fetched/osteopain_time.csv')), result.fit, rel_tol);
  });

  it.runIf(has('fetched/ra_certolizumab_nma.csv'))('rheumatoid arthritis, responders with empty cells', () => {
    const { result, rel_tol } = reference('nma_ra_binary');
    const pooled = pool(text('fetched/ra_certolizumab_nma.csv'), { measure: 'odds-ratio', benefit: 'higher' });
    expectNetwork(pooled, result.iv, rel_tol);
  });

  it.runIf(has('fetched/hip_revision_meta.csv'))('hip revision, both arms by name with empty cells', () => {
    const { result, rel_tol } = reference('meta_hip_revision');
    expectPairwise(
      pool(text('fetched/hip_revision_meta.csv'), { measure: 'risk-ratio' }),
      result.RR.REML_hksj,
      rel_tol,
    );
  });
});

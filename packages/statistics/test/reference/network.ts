import {
  type Contrast,
  designDecomposition,
  type League,
  mantelHaenszelNetwork,
  type NetworkFit,
  networkMetaAnalysis,
  nodeSplits,
  pairwiseOddsRatios,
  pScores,
} from '../../src/network/index.ts';
import type { Comparison, ReferenceCase } from './case.ts';
import { fitted } from './meta-analysis.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

function contrastsOf(pairwise: Json): Contrast[] {
  return pairwise.study.map((study: unknown, i: number) => ({
    study: String(study),
    treatment1: pairwise.t1[i],
    treatment2: pairwise.t2[i],
    effect: pairwise.TE[i],
    standardError: pairwise.seTE[i],
  }));
}

function compareLeague(name: string, treatments: readonly string[], league: League, expected: Json): Comparison[] {
  const t = treatments.length;
  const order = expected.TE.rows.map((row: string) => treatments.indexOf(row));
  return order.flatMap((i: number, r: number) =>
    order.flatMap((j: number, c: number) => {
      if (r === c) return [];
      const scale = expected.seTE.values[r][c];
      const cell = i * t + j;
      return [
        { name: `${name} effect ${r},${c}`, actual: league.effects[cell], expected: expected.TE.values[r][c], scale },
        { name: `${name} se ${r},${c}`, actual: league.standardErrors[cell], expected: scale },
        { name: `${name} lower ${r},${c}`, actual: league.lower[cell], expected: expected.lower.values[r][c], scale },
        { name: `${name} p ${r},${c}`, actual: league.pValues[cell], expected: expected.p.values[r][c], scale: 1 },
      ];
    }),
  );
}

function compareNetwork(
  name: string,
  fit: NetworkFit,
  expected: Json,
  smallValues: 'good' | 'bad',
  tolerance?: number,
): Comparison[] {
  const ranks = pScores(fit.common, smallValues);
  const comparisons = [
    ...compareLeague(`${name} common`, fit.treatments, fit.common, expected.common),
    ...compareLeague(`${name} random`, fit.treatments, fit.random, expected.random),
    { name: `${name} tau2`, actual: fit.betweenStudyVariance, expected: expected.tau2 ?? 0, scale: 1e-3 },
    { name: `${name} Q`, actual: fit.q, expected: expected.Q, scale: 1 },
    { name: `${name} df`, actual: fit.degreesOfFreedom, expected: expected.df_Q },
    ...(expected.p_score_common === null || expected.p_score_common === undefined
      ? []
      : fit.treatments.map((treatment, i) => ({
          name: `${name} P-score ${treatment}`,
          actual: ranks[i],
          expected: expected.p_score_common[treatment],
          scale: 1,
        }))),
  ];
  return tolerance === undefined ? comparisons : comparisons.map((each) => ({ ...each, tolerance }));
}

function compareSplits(contrasts: readonly Contrast[], fit: NetworkFit, expected: Json): Comparison[] {
  const splits = nodeSplits(contrasts, fit, 'random');
  return expected.comparison.flatMap((label: string, i: number) => {
    const [first, second] = label.split(':');
    const split = splits.find(
      ({ treatment1, treatment2 }) => [first, second].includes(treatment1) && [first, second].includes(treatment2),
    )!;
    const sign = split.treatment1 === first ? 1 : -1;
    const direct = expected.direct_random;
    const compare = expected.compare_random;
    if (typeof compare.TE[i] !== 'number') return [];
    return [
      { name: `direct ${label}`, actual: sign * split.direct!.effect, expected: direct.TE[i], scale: direct.seTE[i] },
      { name: `direct se ${label}`, actual: split.direct!.standardError, expected: direct.seTE[i] },
      {
        name: `difference ${label}`,
        actual: sign * split.difference!.effect,
        expected: compare.TE[i],
        scale: compare.seTE[i],
      },
      { name: `difference p ${label}`, actual: split.difference!.pValue, expected: compare.p[i], scale: 1 },
    ];
  });
}

function compareDecomposition(contrasts: readonly Contrast[], expected: Json): Comparison[] {
  const { total, heterogeneity, inconsistency } = fitted(designDecomposition(contrasts));
  return [total, heterogeneity, inconsistency].flatMap((part, i) => [
    { name: `design Q ${i}`, actual: part.q, expected: expected.Q[i], scale: 1 },
    { name: `design df ${i}`, actual: part.degreesOfFreedom, expected: expected.df[i] },
  ]);
}

function senn({ result }: ReferenceCase): Comparison[] {
  const contrasts = contrastsOf(result.pairwise);
  const fit = fitted(networkMetaAnalysis(contrasts));
  return [
    ...compareNetwork('DL', fit, result.DL, 'good'),
    // netmeta's REML comes from metafor's default optimiser.
    ...compareNetwork('REML', fitted(networkMetaAnalysis(contrasts, { method: 'REML' })), result.REML, 'good', 1e-5),
    ...compareSplits(contrasts, fit, result.split),
    ...compareDecomposition(contrasts, result.decomp),
  ];
}

function physiotherapy({ result }: ReferenceCase): Comparison[] {
  const contrasts = contrastsOf(result.pairwise);
  const fit = fitted(networkMetaAnalysis(contrasts));
  return [
    ...compareNetwork('knee', fit, result.fit, 'good'),
    ...compareSplits(contrasts, fit, result.split),
    ...compareDecomposition(contrasts, result.decomp),
  ];
}

function osteoarthritisPain({ rows, result }: ReferenceCase): Comparison[] {
  const studies = new Map<string, typeof rows>();
  for (const row of rows) studies.set(row.studyID, [...(studies.get(row.studyID) ?? []), row]);
  const contrasts: Contrast[] = [];
  for (const [study, own] of studies) {
    const last = Math.max(...own.map(({ time }) => Number(time)));
    const arms = own.filter(({ time }) => Number(time) === last);
    arms.forEach((arm, i) => {
      for (const other of arms.slice(i + 1)) {
        contrasts.push({
          study,
          treatment1: arm.treatment,
          treatment2: other.treatment,
          effect: Number(arm.y) - Number(other.y),
          standardError: Math.hypot(Number(arm.se), Number(other.se)),
        });
      }
    });
  }
  return compareNetwork('pain', fitted(networkMetaAnalysis(contrasts)), result.fit, 'good');
}

function ugly({ result }: ReferenceCase): Comparison[] {
  const inline = (data: Json): Contrast[] =>
    contrastsOf({ study: data.s, t1: data.a, t2: data.b, TE: data.TE, seTE: data.se });
  const named = ['two', 'loop0', 'inconsistent'].flatMap((name) =>
    compareNetwork(name, fitted(networkMetaAnalysis(inline(result[name].data))), result[name], 'good'),
  );
  const refused = networkMetaAnalysis(inline(result.disconnected.data));
  const isRefused = refused.status === 'not-estimable' && refused.reason === 'network-in-pieces';
  return [...named, { name: 'disconnected is refused', actual: Number(isRefused), expected: 1 }];
}

/** Arms of the trials of biologics in rheumatoid arthritis: responders of sampleSize. */
function biologics({ rows, result }: ReferenceCase): Comparison[] {
  const arms = rows.map(({ study, treatment, responders, sampleSize }) => ({
    ...{ study, treatment },
    events: Number(responders),
    total: Number(sampleSize),
  }));
  const inverseVariance = fitted(networkMetaAnalysis(pairwiseOddsRatios(arms)));
  const { treatments, league } = fitted(mantelHaenszelNetwork(arms));
  const { TE, seTE } = result.mh;
  const order: readonly number[] = TE.rows.map((row: string) => treatments.indexOf(row));
  return [
    ...compareNetwork('inverse variance', inverseVariance, result.iv, 'bad'),
    ...order.flatMap((i, r) =>
      order.flatMap((j, c) => {
        if (r === c) return [];
        const cell = i * treatments.length + j;
        const scale = seTE.values[r][c];
        return [
          { name: `MH effect ${r},${c}`, actual: league.effects[cell], expected: TE.values[r][c], scale },
          { name: `MH se ${r},${c}`, actual: league.standardErrors[cell], expected: scale },
        ];
      }),
    ),
  ];
}

export const networkCases: Record<string, (reference: ReferenceCase) => Comparison[]> = {
  nma_senn: senn,
  nma_knee_physio: physiotherapy,
  nma_osteopain_last: osteoarthritisPain,
  nma_ra_binary: biologics,
  nma_ugly: ugly,
};

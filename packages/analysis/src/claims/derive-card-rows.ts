import { unverifiedSentence } from '@jointwise/definitions';
import type { EstimandResult } from '../estimands/estimand-result.ts';
import type { EvidenceRow, EvidenceSynthesis, PublishedRow } from '../evidence/evidence-synthesis.ts';
import { fromPoolingScale } from '../evidence/pooling-scale.ts';
import type { TrialEffect } from '../evidence/trial-effect.ts';
import type { CardArm, CardRow } from './claim-card.ts';
import type { LeadingSource } from './conclude-claim.ts';
import type { EffectEstimate, EffectMeasure } from './effect-estimate.ts';
import { namesSmallCount, smallestCell } from './suppress-small-cells.ts';

interface CardSources {
  readonly synthesis: EvidenceSynthesis | null;
  readonly registry: EstimandResult | null;
  readonly flow: readonly CardArm[];
  readonly leading: LeadingSource;
}

type Row = Omit<CardRow, 'isOnAxis'>;

const z = 1.959963984540054;

/** Lines of the forest plot: the registry apart, then what was pooled, then reviews, then single trials. */
export function deriveCardRows(sources: CardSources): CardRow[] {
  const { synthesis, registry, leading } = sources;
  const rows: Row[] = [
    ...(registry?.effect && registry.design !== 'uncontrolled'
      ? [registryRow(registry, registry.effect, sources)]
      : []),
    ...(synthesis?.basis === 'own' && synthesis.pooled !== undefined ? [pooledRow(synthesis, leading)] : []),
    ...(synthesis?.published ?? []).flatMap((row) => reviewRow(row, leading)),
    ...(synthesis?.rows ?? []).flatMap((row) => trialRow(row, synthesis as EvidenceSynthesis, leading)),
  ];
  const axis = axisOf(rows.find(({ isLeading }) => isLeading) ?? rows[0]);
  return rows.map((row) => ({ ...row, isOnAxis: row.estimate !== null && axisOf(row) === axis }));
}

/** What may stand on one axis: one measure in one unit. A line of 10 cm and a rating of 0-10 both run from 0 to 10. */
function axisOf(row: Row | undefined): string {
  if (row === undefined) return '';
  return `${row.measure} ${row.unit === 'cm' ? 'points of 0-10' : row.unit}`;
}

function registryRow(registry: EstimandResult, effect: EffectEstimate, { flow, leading }: CardSources): Row {
  const people = [effect.treated.answered, effect.comparator?.answered ?? smallestCell];
  const isWithheld = people.some((count) => count === null || count < smallestCell);
  const isFlowShown = flow.every(({ answered }) => answered !== null);
  const answered = sum(effect.treated.answered, effect.comparator?.answered ?? 0);
  const treated = sum(effect.treated.treated, effect.comparator?.treated ?? 0);
  return {
    ...{ group: 'registry', title: registry.study.title, comparator: effect.comparator?.title ?? '' },
    ...{ design: effect.design, measure: effect.measure, unit: effect.unit },
    estimate: isWithheld ? null : effect.estimate,
    interval: isWithheld ? null : effect.interval,
    treated: isFlowShown ? treated : null,
    answered: isFlowShown ? answered : null,
    isLeading: leading === 'registry',
    note: isWithheld ? 'Fewer than 11 people in one arm: not shown.' : biasOf(registry),
  };
}

/** What the design allows to be said, without the sentences that name a count of few people. */
function biasOf({ designNote }: EstimandResult): string | null {
  const said = designNote.split(/(?<=\.) /).filter((sentence) => !namesSmallCount(sentence));
  return said.length === 0 ? null : said.join(' ');
}

function pooledRow({ effect, rows, caution }: EvidenceSynthesis, leading: LeadingSource): Row {
  const pooled = effect as EffectEstimate;
  const count = rows.filter(({ use }) => use === 'pooled').length;
  return {
    ...publishedFields(pooled),
    group: 'pooled',
    title: `${count} trials together`,
    isLeading: leading === 'trials',
    note: caution ?? null,
  };
}

function reviewRow({ synthesis, effect, isUsed, reason }: PublishedRow, leading: LeadingSource): Row[] {
  if (effect === undefined) return [];
  // Nobody reads a review a second time here.
  const note = reason ?? synthesis.note ?? unverifiedSentence;
  const isLeading = isUsed && leading === 'trials';
  return [{ ...publishedFields(effect), group: 'review', title: synthesis.review, isLeading, note }];
}

function publishedFields(effect: EffectEstimate) {
  const { design, estimate, interval, measure, unit, treated, comparator } = effect;
  return {
    ...{ design, estimate, interval, measure, unit, comparator: comparator?.title ?? '' },
    treated: sum(treated.treated, comparator?.treated ?? 0),
    answered: sum(treated.answered, comparator?.answered ?? 0),
  };
}

function trialRow(row: EvidenceRow, synthesis: EvidenceSynthesis, leading: LeadingSource): Row[] {
  if (row.use === 'none') return [];
  const { effect } = row;
  const isOnly = row.use === 'pooled' && synthesis.basis === 'own' && synthesis.pooled === undefined;
  return [
    {
      ...{ group: 'trial', title: row.study, comparator: effect.comparator.title, design: effect.design },
      ...{ measure: effect.measure as EffectMeasure, unit: unitOf(effect, synthesis) },
      ...asRead(effect),
      treated: sum(effect.treated.treated, effect.comparator.treated),
      answered: sum(effect.treated.answered, effect.comparator.answered),
      isLeading: isOnly && leading === 'trials',
      note: (row.use === 'shown' ? row.reason : undefined) ?? (row.standing === 'verified' ? null : unverifiedSentence),
    },
  ];
}

function asRead({ effect, standardError, measure, printedInterval }: TrialEffect) {
  const read = (value: number) => fromPoolingScale(measure, value);
  const made = [read(effect - z * standardError), read(effect + z * standardError)] as const;
  return { estimate: read(effect), interval: printedInterval ?? made };
}

function unitOf(effect: TrialEffect, { scale, effect: answer }: EvidenceSynthesis): string {
  if (scale?.kind === 'as-measured') return scale.unit === 'ratio' ? (answer?.unit ?? 'ratio') : scale.unit;
  return effect.measure === 'standardised-mean-difference' ? 'standard deviations' : (effect.scale?.unit ?? 'points');
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

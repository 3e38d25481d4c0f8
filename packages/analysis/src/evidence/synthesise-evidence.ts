import { type PublishedSynthesis, unverifiedSentence } from '@jointwise/definitions';
import type { EffectEstimate } from '../claims/effect-estimate.ts';
import { type ResolvedQuestion, resolveQuestion } from './answer-question.ts';
import { type CertaintyDecision, settleCertainty } from './certainty.ts';
import { certaintyFacts, publishedFacts } from './certainty-facts.ts';
import { type CollectedRows, collectRows } from './collect-rows.ts';
import { effectOfTrials } from './effect-of-trials.ts';
import { type EvidenceRecord, shippedRecords } from './evidence-record.ts';
import type { EvidenceQuestion, EvidenceRow, EvidenceSynthesis, PublishedRow } from './evidence-synthesis.ts';
import { poolEffects } from './pool-effects.ts';
import { publishedRows } from './published-rows.ts';
import { putOnScale, type ScaledRows } from './put-on-scale.ts';
import { questionNetwork } from './question-network.ts';
import { suggestCertainty } from './suggest-certainty.ts';

export interface SynthesisOptions {
  /** Trials as they stand; the shipped ones when absent. */
  readonly records?: readonly EvidenceRecord[];
  readonly syntheses?: readonly PublishedSynthesis[];
  /** What a person decided about the certainty. */
  readonly decision?: CertaintyDecision;
}

/**
 * What published trials say about a product class against a comparator, for one estimand.
 *
 * Trials that fit are pooled; a review is used in their place when it has more trials, and never together with them.
 * Rows that one person entered from a named source are pooled and said to be not verified; rows from memory never.
 */
export function synthesiseEvidence(question: EvidenceQuestion, options: SynthesisOptions = {}): EvidenceSynthesis {
  const resolved = resolveQuestion(question);
  if (typeof resolved === 'string') {
    const empty = { rows: [], published: [], notes: [] };
    return {
      question: { ...question, horizonMonths: question.horizonMonths ?? 0 },
      basis: 'none',
      reason: resolved,
      ...empty,
    };
  }
  const records = options.records ?? shippedRecords();
  const collected = collectRows(records, resolved);
  const scaled = putOnScale(collected, resolved);
  const published = publishedRows(resolved, options.syntheses);
  const own = ownAnswer(scaled, collected, resolved);
  const review = published.find(({ isUsed }) => isUsed);
  const isReview = review !== undefined && review.synthesis.trials > scaled.rows.length;
  const answer = isReview ? reviewAnswer(review, resolved) : own;
  const network = questionNetwork(records, resolved, scaled);
  const rows = rowsOf(scaled, collected, isReview);
  const decision = options.decision;
  return {
    question: { ...question, horizonMonths: resolved.horizonMonths },
    rows,
    published: isReview ? published : published.map((row) => setAside(row)),
    notes: notesOf(scaled),
    ...(scaled.rows.length === 0 ? {} : { scale: scaled.scale }),
    ...(own.pooled === undefined ? {} : { pooled: own.pooled }),
    ...(network === undefined ? {} : { network }),
    ...answerFields(answer, isReview, decision),
  };
}

type Answer = ReturnType<typeof ownAnswer> | ReturnType<typeof reviewAnswer>;

function answerFields(answer: Answer, isReview: boolean, decision: CertaintyDecision | undefined) {
  const { effect, facts } = answer;
  if (effect === undefined || facts === undefined) {
    return { basis: 'none', reason: answer.reason ?? 'No published trial answers this with a number.' } as const;
  }
  const suggestion = suggestCertainty(facts);
  return {
    basis: isReview ? 'published' : 'own',
    effect,
    suggestion,
    certainty: settleCertainty(suggestion, decision),
    ...(facts.isUnverified ? { caution: unverifiedSentence } : {}),
  } as const;
}

function ownAnswer(scaled: ScaledRows, { unused }: CollectedRows, question: ResolvedQuestion) {
  const { rows } = scaled;
  if (rows.length === 0) {
    const reason =
      unused.length === 0
        ? 'No published trial of this product is in the table.'
        : unused.length === 1
          ? 'The one trial of this product does not answer this with a number.'
          : `None of ${unused.length} trials of this product answers this with a number.`;
    return { reason, effect: undefined, facts: undefined, pooled: undefined };
  }
  const pooling = rows.length === 1 ? undefined : poolEffects(rows.map((row) => ({ ...row, label: row.study })));
  if (pooling?.status === 'not-estimable') {
    return {
      reason: `The trials cannot be pooled: ${pooling.reason}.`,
      effect: undefined,
      facts: undefined,
      pooled: undefined,
    };
  }
  const pooled = pooling?.fit;
  const effect = effectOfTrials(scaled, pooled, question);
  return { reason: undefined, effect, facts: certaintyFacts(scaled, pooled, effect), pooled };
}

function reviewAnswer({ synthesis, effect }: PublishedRow, question: ResolvedQuestion) {
  const facts = effect === undefined ? undefined : publishedFacts(synthesis, effect as EffectEstimate, question);
  return { reason: undefined, effect, facts, pooled: undefined };
}

function rowsOf(scaled: ScaledRows, { unused }: CollectedRows, isReview: boolean): EvidenceRow[] {
  const used = scaled.rows.map((effect) => {
    const { trial, study, standing } = effect;
    if (!isReview) return { use: 'pooled', trial, study, standing, effect } as const;
    const reason = 'a review with more trials is used; whether it holds this trial is not known';
    return { use: 'shown', trial, study, standing, effect, reason } as const;
  });
  const left = scaled.left.map(({ effect, reason }) => {
    const { trial, study, standing } = effect;
    return { use: 'shown', trial, study, standing, effect, reason } as const;
  });
  return [...used, ...left, ...unused];
}

function setAside({ synthesis, effect, reason, isUsed }: PublishedRow): PublishedRow {
  const why = isUsed ? 'our own pooling has as many trials' : reason;
  return {
    synthesis,
    isUsed: false,
    ...(effect === undefined ? {} : { effect }),
    ...(why === undefined ? {} : { reason: why }),
  };
}

function notesOf({ rows, scale }: ScaledRows): string[] {
  const kinds = new Set(rows.map(({ result }) => result.kind));
  const mixed = kinds.has('change') && kinds.has('final');
  const own = rows.flatMap(({ study, notes }) => notes.map((note) => `${study}: ${note}`));
  const back =
    scale.kind === 'standardised' && rows.length > 0
      ? [
          scale.translation === undefined
            ? "No standard deviation of the estimand's own scale is printed, so that the standardised difference is not translated back."
            : `Translated back with a standard deviation of ${scale.translation.standardDeviation.toPrecision(3)}: ${scale.translation.source}.`,
        ]
      : [];
  return [
    ...own,
    ...(mixed ? ['Changes and final values are pooled together, as differences in means on one scale may be.'] : []),
    ...back,
  ];
}

import { type EvidenceSynthesis, synthesiseEvidence } from '@jointwise/analysis';
import type { Session } from '@jointwise/store';
import { readSynthesisOptions } from './read-synthesis-options.ts';

export interface SynthesisQuestion {
  readonly estimand: string;
  readonly productClass: string;
  readonly comparator?: string | undefined;
  readonly horizonMonths?: number | undefined;
}

/** What the trials say now, with the decision on its certainty that is in force. */
export async function answerSynthesis(session: Session, question: SynthesisQuestion): Promise<EvidenceSynthesis> {
  const { estimand, productClass, comparator, horizonMonths } = question;
  const options = await readSynthesisOptions(session, {
    estimand,
    productClasses: [productClass],
    comparators: comparator === undefined ? [] : [comparator],
  });
  return synthesiseEvidence(
    {
      estimand,
      productClass,
      ...(comparator === undefined ? {} : { comparator }),
      ...(horizonMonths === undefined ? {} : { horizonMonths }),
    },
    options,
  );
}

/** The same as JSON carries it: matrices as lists. */
export function toPlainSynthesis(synthesis: EvidenceSynthesis): Record<string, unknown> {
  const text = JSON.stringify(synthesis, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value));
  return JSON.parse(text) as Record<string, unknown>;
}

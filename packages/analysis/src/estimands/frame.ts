import type { VisitDefinition } from '@jointwise/definitions';
import { type RandomGenerator, randomGenerator } from '@jointwise/statistics';
import type { EvidenceDesign } from '../claims/effect-estimate.ts';
import type { EstimandFacts } from '../datasets/estimand-facts.ts';
import type { DecidedDesign } from './decide-design.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import type { RowsBy } from './select-rows.ts';

/** What every analysis of one question shares. */
export interface AnalysisFrame {
  readonly facts: EstimandFacts;
  readonly question: EstimandQuestion;
  readonly design: EvidenceDesign;
  /** Whether people stand in the arm they were allocated to, or in that of what they got. */
  readonly rowsBy: RowsBy;
  readonly confidenceLevel: number;
  readonly generator: RandomGenerator;
  /** The visit before treatment; undefined when the study has none. */
  readonly baseline: VisitDefinition | undefined;
}

export function frameOf(
  facts: EstimandFacts,
  question: EstimandQuestion,
  { design, rowsBy }: Pick<DecidedDesign, 'design' | 'rowsBy'>,
): AnalysisFrame {
  const { definition } = question.study;
  return {
    facts,
    question,
    design,
    rowsBy,
    confidenceLevel: question.confidenceLevel ?? 0.95,
    generator: randomGenerator(question.seed, question.estimand.id),
    baseline: definition.visits.findLast(
      ({ targetDay, instruments }) => targetDay <= 0 && Object.keys(instruments).length > 0,
    ),
  };
}

/** The visit of a code; undefined when the study has none. */
export function visitOf({ question }: AnalysisFrame, code: string): VisitDefinition | undefined {
  return question.study.definition.visits.find((visit) => visit.code === code);
}

/** How two arms are compared when there are two. */
export function comparedBy({ design }: AnalysisFrame): 'randomised' | 'adjusted' {
  return design === 'randomised' ? 'randomised' : 'adjusted';
}

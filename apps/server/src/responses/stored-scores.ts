import type { InstrumentDefinition } from '@jointwise/definitions';
import type { AnswersByItem } from '@jointwise/registry';
import { scoreInstrument } from '@jointwise/scoring';
import type { ScaleScoreReply } from '../contract/index.ts';

/** Scores of checked answers as they are stored and returned: a value, or the reason why there is none. */
export function storedScores(instrument: InstrumentDefinition, answers: AnswersByItem): ScaleScoreReply[] {
  return scoreInstrument(instrument, answers).map((score) => ({
    scale: score.scale,
    status: score.status,
    value: score.status === 'scored' ? score.value : null,
    reason: score.status === 'scored' ? null : score.reason,
    answered: score.answered,
    outOf: score.outOf,
  }));
}

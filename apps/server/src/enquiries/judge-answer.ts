import { judgeText } from '../claims/judge-text.ts';
import type { AnswerFindings } from '../contract/index.ts';

/**
 * Claims in a text to answer with, each with the verdict of the ledger. Only a supported claim may go out unmarked; a
 * word that promises too much ("cure") is marked whether or not a claim was recognised around it.
 */
export function judgeAnswer(body: string): AnswerFindings {
  const claims = judgeText(body).flatMap(({ text: sentence, claims: found, blocked }) => {
    const judged = found.map(({ word, sentence: explanation, verdict }) => ({
      ...{ sentence, verdict: word, explanation, isSupported: verdict.code === 'supported' },
    }));
    const promise = `It promises too much: ${blocked.join(', ')}.`;
    const words = { sentence, verdict: 'Blocked words', explanation: promise, isSupported: false };
    return blocked.length === 0 ? judged : [...judged, words];
  });
  // Two claims of one sentence may get the same answer; it is told once.
  const told = new Map(claims.map((claim) => [JSON.stringify(claim), claim]));
  return { claims: [...told.values()] };
}

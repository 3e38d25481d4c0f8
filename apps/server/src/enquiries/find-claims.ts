import type { AnswerText } from '@jointwise/registry';
import type { Session } from '@jointwise/store';
import type { AnswerFindings } from '../contract/index.ts';

/** Claims in a text, with what the ledger says about each. */
export async function findClaims(
  _session: Session,
  _text: Pick<AnswerText, 'body' | 'locale'>,
): Promise<AnswerFindings> {
  return { status: 'not-checked', claims: [] };
}

import type { EvidenceReply } from '@jointwise/server/contract';
import { standingWords, statusWords } from './code-words.ts';

type Row = Pick<EvidenceReply['rows'][number], 'standing' | 'status'>;

/** Whether a row may be used, and why. */
export function StandingChip({ row: { standing, status } }: { readonly row: Row }) {
  const look = standing === 'verified' ? 'chip chip-good' : status === 'differing' ? 'chip chip-warn' : 'chip';
  return (
    <span className={look} title={statusWords[status]()}>
      {status === 'differing' ? statusWords.differing() : standingWords[standing]()}
    </span>
  );
}

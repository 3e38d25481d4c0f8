import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { checkParticipantCode } from './participant-code.ts';

export interface ParticipantEntry {
  /** Absent when the registry makes one. */
  readonly code?: string;
  readonly enrolledOn: string;
}

/** Checks an enrolment: the day of it, and the code if one is given. */
export function checkParticipant(draft: unknown, { today }: { readonly today: string }): Checked<ParticipantEntry> {
  const check = new DraftCheck(draft, ['code', 'enrolledOn']);
  const enrolledOn = check.pastDate('enrolledOn', today) ?? '';
  const given = check.value('code');
  if (given === undefined) return check.conclude({ enrolledOn });
  const code = checkParticipantCode(given);
  check.warnings.push(...code.warnings);
  if (code.status === 'refused') check.problems.push(...code.problems);
  return check.conclude(code.status === 'accepted' ? { code: code.value, enrolledOn } : { enrolledOn });
}

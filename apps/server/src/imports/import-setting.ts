import { instruments, recordDefinitions, type StudyDefinition } from '@jointwise/definitions';
import type { ImportSetting } from './prepare-participant.ts';

const instrumentsByKey = new Map(instruments.map((one) => [one.key, one]));
const recordsByKind = new Map(recordDefinitions.map((one) => [one.kind, one]));

/** What participants of a study are checked against on a day. */
export function importSetting(study: StudyDefinition, today: string): ImportSetting {
  return { study, today, instruments: instrumentsByKey, records: recordsByKind };
}

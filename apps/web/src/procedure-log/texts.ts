import { procedureLog } from '../texts/en/procedureLog.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('procedureLog', procedureLog);

import { roster } from '../texts/en/roster.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('roster', roster);

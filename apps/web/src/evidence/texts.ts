import { evidence } from '../texts/en/evidence.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('evidence', evidence);

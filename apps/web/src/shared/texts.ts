import { shared } from '../texts/en/shared.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('shared', shared);

import { regulation } from '../texts/en/regulation.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('regulation', regulation);

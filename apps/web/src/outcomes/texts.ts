import { outcomes } from '../texts/en/outcomes.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('outcomes', outcomes);

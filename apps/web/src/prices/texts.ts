import { prices } from '../texts/en/prices.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('prices', prices);

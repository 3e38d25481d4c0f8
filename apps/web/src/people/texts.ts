import { people } from '../texts/en/people.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('people', people);

import { figure } from '../texts/en/figure.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('figure', figure);

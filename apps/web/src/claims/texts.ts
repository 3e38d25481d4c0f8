import { claims } from '../texts/en/claims.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('claims', claims);

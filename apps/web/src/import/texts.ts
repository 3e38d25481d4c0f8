import { imports } from '../texts/en/imports.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('imports', imports);

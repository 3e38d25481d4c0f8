import { shell } from '../texts/en/shell.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('shell', shell);

import { signIn } from '../texts/en/signIn.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('signIn', signIn);

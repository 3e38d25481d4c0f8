import { participant } from '../texts/en/participant.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('participant', participant);

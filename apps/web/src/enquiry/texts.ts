import { enquiry } from '../texts/en/enquiry.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('enquiry', enquiry);

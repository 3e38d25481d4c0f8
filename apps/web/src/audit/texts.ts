import { audit } from '../texts/en/audit.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('audit', audit);

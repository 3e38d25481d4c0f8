import { analysis } from '../texts/en/analysis.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What this folder says, by key. */
export const texts = textsOf('analysis', analysis);

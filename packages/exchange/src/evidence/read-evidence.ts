import type { ReadEvidence } from './imported-evidence.ts';
import { readCitations } from './read-citations.ts';
import { readEvidenceCsv } from './read-evidence-csv.ts';

/** Reads a table of trials, or references in RIS or NBIB; which of them is told from the text. */
export function readEvidence(text: string): ReadEvidence {
  return /^\uFEFF?\s*(TY {1,2}- |PMID ?- ?\d)/.test(text) ? readCitations(text) : readEvidenceCsv(text);
}

import { type Readability, readabilityOf } from './readability.ts';

/** What a text for patients may ask of its reader: reading age 11 to 12. */
export const readabilityLimits = { wordsPerSentence: 20, grade: 8, inflesz: 55 } as const;

/** Formulas say nothing about a label; texts shorter than this are judged together with the others of their area. */
export const leastWords = 20;

/** A text, or an area of texts, that is too hard. */
export interface HardText {
  /** Where it stands: `aid.options.surgery.known`. */
  readonly key: string;
  readonly measured: Readability;
  readonly problems: readonly string[];
}

/**
 * Texts of at least twenty words that are too hard, and areas (first word of the key) whose texts are so together. Of a
 * language without a formula only the length of sentences is judged.
 */
export function checkReadability(texts: ReadonlyMap<string, string>, locale: string): readonly HardText[] {
  const areas = new Map<string, string[]>();
  for (const [key, text] of texts) {
    const area = key.split('.')[0] ?? key;
    areas.set(area, [...(areas.get(area) ?? []), text]);
  }
  const long = [...texts].filter(([, text]) => (readabilityOf(text, locale)?.words ?? 0) >= leastWords);
  const together = [...areas].map(([area, all]) => [area, all.join('\n')] as const);
  return [...long, ...together].flatMap(([key, text]) => {
    const measured = readabilityOf(text, locale);
    if (measured === null || measured.words < leastWords) return [];
    const problems = readabilityProblems(measured);
    return problems.length === 0 ? [] : [{ key, measured, problems }];
  });
}

/** What is too hard in a text, each with its limit; empty when it may be shown. */
export function readabilityProblems({ wordsPerSentence, grade, inflesz }: Readability): readonly string[] {
  const problems: string[] = [];
  if (wordsPerSentence > readabilityLimits.wordsPerSentence) {
    problems.push(`${wordsPerSentence.toFixed(1)} words a sentence; at most ${readabilityLimits.wordsPerSentence}`);
  }
  if (grade !== null && grade > readabilityLimits.grade) {
    problems.push(`grade ${grade.toFixed(1)} by Flesch and Kincaid; at most ${readabilityLimits.grade}`);
  }
  if (inflesz !== null && inflesz < readabilityLimits.inflesz) {
    problems.push(`INFLESZ ${inflesz.toFixed(1)}; at least ${readabilityLimits.inflesz}`);
  }
  return problems;
}

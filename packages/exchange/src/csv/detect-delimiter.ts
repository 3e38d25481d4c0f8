/** Delimiters that are told apart without being named. */
export const knownDelimiters = [',', ';', '\t'] as const;

/** The delimiter of a file, judged by its first line outside quotes: the one that occurs most often, a comma if none does. */
export function detectDelimiter(beginning: string): string {
  const counts = new Map<string, number>(knownDelimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const char of beginning) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === '\n' || char === '\r')) break;
    else if (!isQuoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

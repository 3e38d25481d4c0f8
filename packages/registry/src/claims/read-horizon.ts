const numbers: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, twelve: 12 },
  ...{ un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, diez: 10, doce: 12 },
};
const monthsIn: readonly (readonly [RegExp, number])[] = [
  [/^(?:weeks?|semanas?)$/, 12 / 52],
  [/^(?:months?|mes|meses)$/, 1],
  [/^(?:years?|ano|anos)$/, 12],
];

/**
 * Months that a sentence speaks of ("up to five years", "after six months"); the longest where it names several, null
 * where it names none.
 */
export function horizonMonthsIn(text: string): number | null {
  const pattern =
    /\b(\d{1,2}|[a-z]+)[ -](weeks?|months?|years?|semanas?|mes|meses|anos?)\b(?! (?:old|younger|of age|de edad))/g;
  const found = [...text.matchAll(pattern)].flatMap(([, count = '', unit = '']) => {
    const value = /^\d/.test(count) ? Number(count) : numbers[count];
    const factor = monthsIn.find(([words]) => words.test(unit))?.[1];
    return value === undefined || value === 0 || factor === undefined ? [] : [value * factor];
  });
  return found.length === 0 ? null : Math.round(10 * Math.max(...found)) / 10;
}

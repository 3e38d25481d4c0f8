/**
 * The languages to answer in: the one that was detected where the house speaks it. Otherwise the site's own and one more
 * that the house speaks, so that signs of an emergency are not told in a single language that the person may not read.
 *
 * @param detected language tag, `null` when the text did not tell
 * @returns one language, or two with the site's own first
 */
export function chooseLocales<L extends string>(
  detected: string | null,
  { spoken, standard }: { readonly spoken: readonly L[]; readonly standard: L },
): readonly [L, ...L[]] {
  const language = detected?.toLowerCase().split('-')[0];
  const known = spoken.find((locale) => locale === language);
  if (known !== undefined) return [known];
  return [standard, ...spoken.filter((locale) => locale !== standard).slice(0, 1)];
}

/**
 * The language to answer in: the one that was detected where the house speaks it, else the site's own.
 *
 * @param detected language tag, `null` when the text did not tell
 */
export function chooseLocale<L extends string>(
  detected: string | null,
  { spoken, standard }: { readonly spoken: readonly L[]; readonly standard: L },
): L {
  const language = detected?.toLowerCase().split('-')[0];
  return spoken.find((locale) => locale === language) ?? standard;
}

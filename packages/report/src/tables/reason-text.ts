const texts: Readonly<Record<string, string>> = {
  'no-pairs': 'not estimable: nobody who is due has both scores',
  'one-person': 'not estimable: one person only',
  'no-threshold': 'no threshold of this kind is named',
  'no-direction': 'the scale has no better end',
  'one-site': 'only one site',
};

/** The sentence for a reason why there is no estimate. */
export function reasonText(reason: string): string {
  return texts[reason] ?? `not estimable: ${reason.replaceAll('-', ' ')}`;
}

/** A study as everybody may see it; a count is null where it is about fewer than 11 people. */
export interface ShownStudy {
  readonly code: string;
  readonly title: string;
  readonly kind: 'registry' | 'trial';
  readonly synthetic: boolean;
  /** Whether it allocates by chance. */
  readonly isRandomised: boolean;
  readonly sites: number;
  readonly people: number | null;
  readonly classes: readonly { readonly title: string; readonly people: number | null }[];
  readonly visits: readonly string[];
}

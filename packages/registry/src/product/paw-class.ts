export interface PawInput {
  readonly plateletsE9PerL: number;
  readonly bloodPlateletsE9PerL: number;
  readonly hasActivator: boolean;
  readonly leukocytesE9PerL: number;
  readonly bloodLeukocytesE9PerL: number;
  readonly neutrophilsE9PerL: number;
  readonly bloodNeutrophilsE9PerL: number;
}

/**
 * PAW class of platelet-rich plasma, as `P3-Aα` or, when activated, `P3-x-Bβ`.
 *
 *   P1 at most the count in blood; P2 above it up to 750; P3 above 750 up to 1250; P4 above 1250 (10⁹/L)
 *   x  an activator was added
 *   A  leukocytes above blood, else B; α neutrophils above blood, else β
 *
 * Source: DeLong JM, Russell RP, Mazzocca AD. Arthroscopy 2012;28:998-1009 [M-H].
 */
export function pawClass(input: PawInput): string {
  const cells = input.leukocytesE9PerL > input.bloodLeukocytesE9PerL ? 'A' : 'B';
  const neutrophils = input.neutrophilsE9PerL > input.bloodNeutrophilsE9PerL ? 'α' : 'β';
  return `${plateletLevel(input)}-${input.hasActivator ? 'x-' : ''}${cells}${neutrophils}`;
}

function plateletLevel({ plateletsE9PerL, bloodPlateletsE9PerL }: PawInput): string {
  if (plateletsE9PerL <= bloodPlateletsE9PerL) return 'P1';
  if (plateletsE9PerL <= 750) return 'P2';
  return plateletsE9PerL <= 1250 ? 'P3' : 'P4';
}

import type { Provenance } from '@jointwise/definitions';

export interface MarspillInput {
  readonly isMachineMade: boolean;
  readonly hasActivator: boolean;
  readonly erythrocytesE12PerL: number;
  readonly bloodErythrocytesE12PerL: number;
  readonly spins: number;
  readonly concentrationFactor: number;
  readonly isImageGuided: boolean;
  readonly leukocytesE9PerL: number;
  readonly bloodLeukocytesE9PerL: number;
  readonly isLightActivated: boolean;
}

export interface MarspillClass {
  /** Eight parts in the order of the name. */
  readonly parts: readonly string[];
  /** From memory of medium certainty: for staff, never shown to participants, until checked against the paper. */
  readonly provenance: Provenance;
}

/**
 * MARSPILL parts of platelet-rich plasma: method, activation, red cells, spins, platelets, image guidance,
 * leukocytes, light.
 *
 * Choices: red cells and leukocytes are "rich" when above the count in blood. Concentrations outside 2 to 10 times
 * blood, and between the published ranges 2–3 and 4–6, have no platelet range: the part is `PL –`.
 *
 * Source: Lana JF et al. 2017, from memory [M-M].
 */
export function marspillClass(input: MarspillInput): MarspillClass {
  return {
    parts: [
      input.isMachineMade ? 'M' : 'H',
      input.hasActivator ? 'A+' : 'A−',
      input.erythrocytesE12PerL > input.bloodErythrocytesE12PerL ? 'RBC-R' : 'RBC-P',
      input.spins >= 2 ? 'Sp2' : 'Sp1',
      plateletRange(input.concentrationFactor),
      input.isImageGuided ? 'G+' : 'G−',
      input.leukocytesE9PerL > input.bloodLeukocytesE9PerL ? 'Lc-R' : 'Lc-P',
      input.isLightActivated ? 'A+' : 'A−',
    ],
    provenance: 'M-M',
  };
}

function plateletRange(factor: number): string {
  if (factor >= 2 && factor <= 3) return 'PL 2–3';
  if (factor < 4 || factor > 10) return 'PL –';
  if (factor <= 6) return 'PL 4–6';
  return factor <= 8 ? 'PL 6–8' : 'PL 8–10';
}

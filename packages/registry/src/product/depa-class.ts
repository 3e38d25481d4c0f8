export type DepaGrade = 'A' | 'B' | 'C' | 'D';

export interface DepaClass {
  readonly dose: DepaGrade;
  readonly efficiency: DepaGrade;
  readonly purity: DepaGrade;
  readonly isActivated: boolean;
  /** `DEPA BCB, not activated`. */
  readonly label: string;
}

/**
 * DEPA class: dose, efficiency and purity of platelet-rich plasma, each from A (most) to D.
 *
 *   dose (10⁹ injected)   A > 5    B 3 to 5     C 1 to 3     D < 1
 *   efficiency (recovery) A > 90   B 70 to 90   C 30 to 70   D < 30
 *   purity (of all cells) A > 90   B 70 to 90   C 30 to 70   D < 30
 *
 * Choices: A is strictly greater; the lower end of B and of C belongs to it, so that 3 is B and 1 is C.
 *
 * Source: Magalon J et al. BMJ Open Sport Exerc Med 2016;2:e000060 [M-H].
 */
export function depaClass({
  doseE9,
  recoveryPercent,
  purityPercent,
  isActivated,
}: {
  readonly doseE9: number;
  readonly recoveryPercent: number;
  readonly purityPercent: number;
  readonly isActivated: boolean;
}): DepaClass {
  const dose = grade(doseE9, 5, 3, 1);
  const efficiency = grade(recoveryPercent, 90, 70, 30);
  const purity = grade(purityPercent, 90, 70, 30);
  const label = `DEPA ${dose}${efficiency}${purity}, ${isActivated ? 'activated' : 'not activated'}`;
  return { dose, efficiency, purity, isActivated, label };
}

function grade(value: number, aboveForA: number, fromForB: number, fromForC: number): DepaGrade {
  if (value > aboveForA) return 'A';
  if (value >= fromForB) return 'B';
  return value >= fromForC ? 'C' : 'D';
}

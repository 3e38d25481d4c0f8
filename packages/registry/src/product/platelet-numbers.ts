/**
 * Derived numbers of platelet products. Counts are in 10⁹/L, which is the same number as in 10³/µL; volumes in mL,
 * doses in 10⁹ platelets. 10⁹/L times mL is 10⁶, hence the division by 1000.
 *
 * Inputs must be finite and positive; a count that was not made has no derived number,
 * so callers pass only what was measured.
 */

/** How many times more platelets a volume of product holds than the same volume of blood. */
export function concentrationFactor(productE9PerL: number, bloodE9PerL: number): number {
  return productE9PerL / bloodE9PerL;
}

/** Platelets in the product, in 10⁹. */
export function plateletDoseE9(productE9PerL: number, volumeMl: number): number {
  return (productE9PerL * volumeMl) / 1000;
}

/** Share of the platelets drawn that reached the product, in percent. */
export function plateletRecoveryPercent({
  productE9PerL,
  volumeMl,
  bloodE9PerL,
  bloodVolumeMl,
}: {
  readonly productE9PerL: number;
  readonly volumeMl: number;
  readonly bloodE9PerL: number;
  readonly bloodVolumeMl: number;
}): number {
  return ((productE9PerL * volumeMl) / (bloodE9PerL * bloodVolumeMl)) * 100;
}

/** Share of platelets among all cells of the product, in percent. Erythrocytes come in 10¹²/L, a thousand times larger. */
export function relativePlateletPurityPercent({
  plateletsE9PerL,
  erythrocytesE12PerL,
  leukocytesE9PerL,
}: {
  readonly plateletsE9PerL: number;
  readonly erythrocytesE12PerL: number;
  readonly leukocytesE9PerL: number;
}): number {
  return (plateletsE9PerL / (plateletsE9PerL + erythrocytesE12PerL * 1000 + leukocytesE9PerL)) * 100;
}

/** `LP` (leukocyte-poor) when the product holds no more leukocytes than blood does, else `LR`. */
export function leukocyteClass(productE9PerL: number, bloodE9PerL: number): 'LP' | 'LR' {
  return productE9PerL <= bloodE9PerL ? 'LP' : 'LR';
}

/** Force in multiples of gravity: g = 1.118e-5 · radius (cm) · rpm². */
export function forceOfSpin(rpm: number, rotorRadiusCm: number): number {
  return 1.118e-5 * rotorRadiusCm * rpm ** 2;
}

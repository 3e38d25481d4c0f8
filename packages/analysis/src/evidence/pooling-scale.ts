import type { DifferenceMeasure } from '@jointwise/definitions';

/** Measures that are pooled as logarithms and shown as ratios. */
const ratios: readonly DifferenceMeasure[] = ['risk-ratio', 'odds-ratio', 'hazard-ratio', 'rate-ratio'];

/** Whether a measure is pooled on the log scale while its file or paper prints it as a ratio. */
export function isRatio(measure: DifferenceMeasure): boolean {
  return ratios.includes(measure);
}

/** From the printed scale to the one on which effects are pooled; undefined for a ratio that is not > 0. */
export function toPoolingScale(measure: DifferenceMeasure, value: number): number | undefined {
  if (!isRatio(measure)) return value;
  return value > 0 ? Math.log(value) : undefined;
}

/** Back to the scale on which people read it. */
export function fromPoolingScale(measure: DifferenceMeasure, value: number): number {
  return isRatio(measure) ? Math.exp(value) : value;
}

/** The value of no effect, as read. */
export function noEffectOf(measure: DifferenceMeasure): 0 | 1 {
  return isRatio(measure) ? 1 : 0;
}

/** A log measure is the logarithm of this one; others are themselves. */
export function ratioMeasureOf(measure: DifferenceMeasure): DifferenceMeasure {
  if (measure === 'log-risk-ratio') return 'risk-ratio';
  return measure === 'log-odds-ratio' ? 'odds-ratio' : measure;
}

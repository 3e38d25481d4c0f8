import type { Provenance } from '../instrument-definition.ts';
import type { ScaleReference } from '../study-definition.ts';

/** How people fared in the control arm of a published trial: what any treatment has to be compared with. */
export interface ControlCourseDefinition {
  readonly measure: ScaleReference;
  readonly title: string;
  /** After minus before, as the scale runs. */
  readonly change: number;
  readonly unit: string;
  readonly horizonMonths: number;
  readonly source: string;
  readonly provenance: Provenance;
}

/** Published courses after an injection of salt water. */
export const controlCourses: readonly ControlCourseDefinition[] = [
  {
    measure: { instrument: 'nrs-pain', scale: 'AVERAGE' },
    title: 'Salt water injected into the knee, RESTORE trial',
    change: -1.8,
    unit: 'points of 0-10',
    horizonMonths: 12,
    source: 'Bennell KL et al. JAMA 2021;326:2021-2030, PMC8611484',
    provenance: 'S',
  },
  {
    measure: { instrument: 'koos', scale: 'PAIN' },
    title: 'Salt water injected into the knee, RESTORE trial',
    change: 11.9,
    unit: 'points of 0-100',
    horizonMonths: 12,
    source: 'Bennell KL et al. JAMA 2021;326:2021-2030, PMC8611484',
    provenance: 'S',
  },
];

import type { StudyDefinition } from '@jointwise/definitions';
import { demonstrationStudy } from './demonstration-study.ts';

/** Follow-up of the trial ends with two years. */
const lastDay = 730;

/** The design of the demonstration trial: cultured cells against saline in one knee, allocated by chance, two years. */
export const demonstrationTrial: StudyDefinition = {
  ...demonstrationStudy,
  ...{ kind: 'trial', allocation: 'randomised', title: 'Jointwise demonstration trial' },
  arms: [
    { code: 'CELLS', title: 'Cultured autologous cells', productClasses: ['MSC_CULT_AUTO'] },
    { code: 'SALINE', title: 'Saline injection', productClasses: ['SALINE'] },
  ],
  conditions: ['oa-knee'],
  productClasses: ['MSC_CULT_AUTO', 'SALINE'],
  visits: demonstrationStudy.visits.filter(({ targetDay }) => targetDay <= lastDay),
};

/**
 * What the images of the trial are drawn from; invented, as everything here. Volume falls by `loss` percent in two years
 * with saline, half of it in one; the grade of effusion-synovitis at three months follows proportional odds.
 */
export const trialTruth = {
  cartilage: {
    /** Volume before treatment, mm3. */
    mean: 12_000,
    deviation: 2_000,
    /** Percent at 24 months, and what cells save of it, in percentage points. */
    loss: 2.5,
    saved: 1,
    /** Of the change of one knee, percent. */
    spread: 2,
  },
  effusion: {
    /** Shares of grade 0 to 3 before treatment. */
    before: [15, 40, 30, 15],
    /** Log-odds of a grade of at least 1, 2, 3 at three months after grade 0 with saline; and for each grade before. */
    cuts: [0.2, -1.6, -3.4],
    perGrade: 1.2,
    /** Odds ratio of a higher grade with cells. */
    oddsRatio: 0.5,
  },
  /** Share of the due images that are taken. */
  taken: 0.9,
  /** Who gets something other than chance gave. */
  departs: { neverTreated: 0.04, cellsGetSaline: 0.02, salineGetsCells: 0.04 },
} as const;

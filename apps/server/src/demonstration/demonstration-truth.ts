/**
 * What the demonstration registry is generated from. Every number is invented and says nothing about any treatment;
 * the classes were made alike on purpose. docs/demonstration-registry.md prints these values, and the tests ask whether
 * the registry's estimates find them again.
 *
 * Health H of a joint-side runs from 0 (worst) to 100 (best). Before treatment and at visit v of episode i of person p
 *
 *   H_0 = baseline mean + person + episode + noise
 *   H_v = H_0's person and episode parts + (recovery + effect of the class) * course(v) + noise
 */
export const demonstrationTruth = {
  /** Mean health before treatment, all conditions. */
  baselineMean: 45,
  personDeviation: 7,
  episodeDeviation: 9,
  visitDeviation: 6,
  /** Spread of one item's answer around the health of the joint-side, in points of health. */
  itemDeviation: 12,
  /** Points that everybody gains when course is 1: regression to the mean and expectation, not treatment. */
  recovery: 8,
  /** Share of the whole change that is reached at each visit. */
  course: {
    BL: 0,
    S1: 0.1,
    W1: 0.2,
    W6: 0.6,
    M3: 0.9,
    M6: 1,
    M12: 0.9,
    M24: 0.7,
    M36: 0.6,
    M48: 0.5,
    M60: 0.45,
  } as Readonly<Record<string, number>>,
  /** Points of health that each class adds to recovery at course 1. */
  effects: {
    MSC_CULT_AUTO: 8,
    MSC_CULT_ALLO: 7,
    ADMSC_CULT: 8,
    BMMSC_CULT: 8,
    BMAC: 8,
    BMA: 6,
    MFAT: 7,
    SVF_ENZ: 7,
    SVF_MECH: 7,
    PRP_LP: 8,
    PRP_LR: 7,
    PRGF: 7,
    ACP: 7,
    PRF: 6,
    PLATELET_LYSATE: 6,
    PPP: 4,
    A2M: 4,
    HA: 5,
    CORTICOSTEROID: 5,
    SALINE: 3,
    SHAM: 2,
    EXERCISE: 7,
    BRACING: 3,
    WEIGHT_LOSS: 5,
    RADIOFREQUENCY: 5,
    ARTHROSCOPY: 4,
    OSTEOTOMY: 12,
    ARTHROPLASTY: 25,
  } as Readonly<Record<string, number>>,
  /** Points of health after surgery on the joint, on top of everything. */
  surgeryGain: 18,
  /** Share that answers a due visit without a call in year 0, by site, and how the log-odds fall. */
  answering: {
    bySite: { BCN: 0.82, LDN: 0.72, BOS: 0.62 } as Readonly<Record<string, number>>,
    perYear: -0.22,
    /** Log-odds for each point of health above 60: those who are well answer more. */
    perHealthPoint: 0.02,
    /** Share of those who did not answer whom a call reaches. */
    afterCall: 0.45,
    /** Share of answered responses in which an item is left out. */
    itemLeftOut: 0.06,
  },
  /** Events for each person or joint-side and year. */
  rates: {
    death: 0.007,
    withdrawalFromContact: 0.02,
    withdrawalFromTreatment: 0.01,
    rescueInjection: 0.05,
    surgery: 0.03,
    repeatTreatment: 0.07,
    contralateralTreatment: 0.03,
  },
  /** Share of the treated who were enrolled, by site; the procedure log counts the treated. */
  capture: { BCN: 0.88, LDN: 0.8, BOS: 0.72 } as Readonly<Record<string, number>>,
  /** Share of participants with two treated joint-sides. */
  twoJointSides: 0.14,
} as const;

/** Mean change in health from before to a visit for a class, when everybody answers and nobody is operated on. */
export function trueMeanChange(productClass: string, visit: string): number {
  const { course, effects, recovery } = demonstrationTruth;
  return (recovery + (effects[productClass] ?? 0)) * (course[visit] ?? 0);
}

/**
 * OMERACT-OARSI responder criteria, scenario D, as data. All domains on 0-100 with a fall for improvement.
 *
 * Source: Pham T et al. Osteoarthritis Cartilage 2004;12:389-399. [M-H]
 */
export interface ResponderCriteria {
  readonly key: string;
  readonly version: string;
  /** Enough on its own, in pain or in function: both limits reached. */
  readonly highImprovement: ImprovementLimits;
  /** Enough when reached in `domainsNeeded` of pain, function and global. */
  readonly improvement: ImprovementLimits;
  readonly domainsNeeded: number;
}

/** Both have to be reached. */
export interface ImprovementLimits {
  readonly percentOfBaseline: number;
  /** Points of 0-100. */
  readonly points: number;
}

export const omeractOarsi: ResponderCriteria = {
  key: 'omeract-oarsi',
  version: '2004, scenario D',
  highImprovement: { percentOfBaseline: 50, points: 20 },
  improvement: { percentOfBaseline: 20, points: 10 },
  domainsNeeded: 2,
};

export interface RheumatoidFindings {
  /** At least one joint with definite synovitis that nothing else explains better. */
  readonly hasUnexplainedSynovitis: boolean;
  readonly largeJoints: number;
  readonly smallJoints: number;
  /** The higher of rheumatoid factor and ACPA; high is over three times the upper limit. */
  readonly serology: 'negative' | 'low' | 'high';
  readonly hasAbnormalCrpOrEsr: boolean;
  readonly durationWeeks: number;
}

export interface RheumatoidClassification {
  /** Points, 0 to 10. */
  readonly score: number;
  readonly points: {
    readonly joints: number;
    readonly serology: number;
    readonly acutePhase: number;
    readonly duration: number;
  };
  /** From 6 points, in a person whom the criteria are made for. */
  readonly isRheumatoid: boolean;
}

/**
 * ACR/EULAR 2010 classification of rheumatoid arthritis.
 *
 *   joints       1 large 0; 2 to 10 large 1; 1 to 3 small 2; 4 to 10 small 3; over 10 with a small one 5
 *   serology     negative 0; low positive 2; high positive 3
 *   acute phase  normal 0; abnormal CRP or ESR 1
 *   duration     under 6 weeks 0; from 6 weeks 1
 *
 * Choices: more than ten large joints without a small one score as two to ten large.
 *
 * Source: Aletaha D et al. Ann Rheum Dis 2010;69:1580-1588 [M-H].
 */
export function acrEularRa2010(findings: RheumatoidFindings): RheumatoidClassification {
  const points = {
    joints: jointPoints(findings),
    serology: { negative: 0, low: 2, high: 3 }[findings.serology],
    acutePhase: findings.hasAbnormalCrpOrEsr ? 1 : 0,
    duration: findings.durationWeeks >= 6 ? 1 : 0,
  };
  const score = points.joints + points.serology + points.acutePhase + points.duration;
  return { score, points, isRheumatoid: findings.hasUnexplainedSynovitis && score >= 6 };
}

function jointPoints({ largeJoints, smallJoints }: RheumatoidFindings): number {
  if (smallJoints >= 1 && largeJoints + smallJoints > 10) return 5;
  if (smallJoints >= 4) return 3;
  if (smallJoints >= 1) return 2;
  return largeJoints >= 2 ? 1 : 0;
}

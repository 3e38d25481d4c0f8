import { allOf, atLeast, type Classification, compare, toClassification } from './finding.ts';

/**
 * Findings at both hands; what was not looked at is left out. The ten selected joints are the second and third distal
 * and proximal interphalangeal joints and the base of the thumb of both hands.
 */
export interface HandFindings {
  /** Pain, aching or stiffness. */
  readonly hasHandPain?: boolean;
  /** Of the ten selected joints, 0 to 10. */
  readonly enlargedSelectedJoints?: number;
  /** Distal interphalangeal joints with hard enlargement. */
  readonly enlargedDistalJoints?: number;
  /** Metacarpophalangeal joints. */
  readonly swollenKnuckles?: number;
  /** Of the ten selected joints, 0 to 10. */
  readonly deformedSelectedJoints?: number;
}

/**
 * ACR criteria of hand osteoarthritis: pain, aching or stiffness and at least three of hard enlargement of two or more
 * of ten selected joints, hard enlargement of two or more distal joints, fewer than three swollen knuckles, deformity
 * of one or more of the ten.
 *
 * Source: Altman R et al. Arthritis Rheum 1990;33:1601-1610 [M-H].
 */
export function acrHand(findings: HandFindings): Classification {
  return allOf(
    toClassification(findings.hasHandPain),
    atLeast(3, [
      compare(findings.enlargedSelectedJoints, (count) => count >= 2),
      compare(findings.enlargedDistalJoints, (count) => count >= 2),
      compare(findings.swollenKnuckles, (count) => count < 3),
      compare(findings.deformedSelectedJoints, (count) => count >= 1),
    ]),
  );
}

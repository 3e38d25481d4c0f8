import { allOf, anyOf, atLeast, type Classification, compare, type Finding, toClassification } from './finding.ts';

/** Findings at one hip; what was not looked at is left out. */
export interface HipFindings {
  readonly hasHipPain?: boolean;
  readonly ageYears?: number;
  readonly esrMmPerHour?: number;
  /** Femoral or acetabular. */
  readonly hasOsteophyte?: boolean;
  readonly hasJointSpaceNarrowing?: boolean;
  readonly internalRotationDegrees?: number;
  readonly flexionDegrees?: number;
  readonly hasPainOnInternalRotation?: boolean;
  readonly morningStiffnessMinutes?: number;
}

/**
 * ACR criteria of hip osteoarthritis with laboratory and X-ray: hip pain and at least two of ESR under 20 mm/h,
 * osteophytes, joint-space narrowing.
 *
 * Source: Altman R et al. Arthritis Rheum 1991;34:505-514 [M-H].
 */
export function acrHip(findings: HipFindings): Classification {
  return allOf(
    toClassification(findings.hasHipPain),
    atLeast(2, [
      compare(findings.esrMmPerHour, (esr) => esr < 20),
      findings.hasOsteophyte,
      findings.hasJointSpaceNarrowing,
    ]),
  );
}

/**
 * ACR clinical criteria of hip osteoarthritis: hip pain and either
 *   internal rotation under 15°, with ESR at most 45 mm/h or, if ESR is not known, flexion at most 115°; or
 *   internal rotation of 15° or more, pain on it, morning stiffness of at most 60 minutes and age over 50.
 *
 * Source: as above.
 */
export function acrHipClinical(findings: HipFindings): Classification {
  const rotation = findings.internalRotationDegrees;
  const esr = compare(findings.esrMmPerHour, (value) => value <= 45);
  const flexion: Finding = compare(findings.flexionDegrees, (degrees) => degrees <= 115);
  const stiff = allOf(toClassification(compare(rotation, (degrees) => degrees < 15)), toClassification(esr ?? flexion));
  const painful = allOf(
    toClassification(compare(rotation, (degrees) => degrees >= 15)),
    toClassification(findings.hasPainOnInternalRotation),
    toClassification(compare(findings.morningStiffnessMinutes, (minutes) => minutes <= 60)),
    toClassification(compare(findings.ageYears, (age) => age > 50)),
  );
  return allOf(toClassification(findings.hasHipPain), anyOf(stiff, painful));
}

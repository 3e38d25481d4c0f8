import { allOf, type Classification, compare, toClassification } from './finding.ts';

export interface NiceFindings {
  readonly ageYears?: number;
  readonly hasActivityRelatedPain?: boolean;
  /** 0 when there is none. */
  readonly morningStiffnessMinutes?: number;
}

/**
 * Clinical diagnosis of osteoarthritis without imaging: age 45 or over, activity-related joint pain, and no morning
 * stiffness or stiffness of at most 30 minutes.
 *
 * Source: NICE guideline NG226, 2022 [M-H].
 */
export function niceOsteoarthritis(findings: NiceFindings): Classification {
  return allOf(
    toClassification(compare(findings.ageYears, (age) => age >= 45)),
    toClassification(findings.hasActivityRelatedPain),
    toClassification(compare(findings.morningStiffnessMinutes, (minutes) => minutes <= 30)),
  );
}

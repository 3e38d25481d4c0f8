import { allOf, atLeast, type Classification, compare, type Finding, toClassification } from './finding.ts';

/** Findings at one knee; what was not looked at is left out. */
export interface KneeFindings {
  readonly hasKneePain?: boolean;
  readonly ageYears?: number;
  readonly morningStiffnessMinutes?: number;
  readonly hasCrepitus?: boolean;
  readonly hasBonyTenderness?: boolean;
  readonly hasBonyEnlargement?: boolean;
  readonly hasPalpableWarmth?: boolean;
  readonly hasOsteophyte?: boolean;
  readonly esrMmPerHour?: number;
  /** Rheumatoid factor titre as its reciprocal: 40 for 1:40. */
  readonly rheumatoidFactorTitre?: number;
  readonly isSynovialFluidOfOsteoarthritis?: boolean;
}

const olderThan50 = ({ ageYears }: KneeFindings): Finding => compare(ageYears, (age) => age > 50);
const shortStiffness = ({ morningStiffnessMinutes }: KneeFindings): Finding =>
  compare(morningStiffnessMinutes, (minutes) => minutes < 30);

function sixClinical(findings: KneeFindings): readonly Finding[] {
  const { hasPalpableWarmth: warmth } = findings;
  return [
    olderThan50(findings),
    shortStiffness(findings),
    findings.hasCrepitus,
    findings.hasBonyTenderness,
    findings.hasBonyEnlargement,
    warmth === undefined ? undefined : !warmth,
  ];
}

/**
 * ACR clinical criteria of knee osteoarthritis: knee pain and at least three of age over 50, morning stiffness under
 * 30 minutes, crepitus, bony tenderness, bony enlargement, no palpable warmth.
 *
 * Source: Altman R et al. Arthritis Rheum 1986;29:1039-1049 [M-H].
 */
export function acrKneeClinical(findings: KneeFindings): Classification {
  return allOf(toClassification(findings.hasKneePain), atLeast(3, sixClinical(findings)));
}

/**
 * ACR clinical and radiographic criteria: knee pain, an osteophyte, and at least one of age over 50, morning stiffness
 * under 30 minutes, crepitus.
 *
 * Source: as above.
 */
export function acrKneeRadiographic(findings: KneeFindings): Classification {
  return allOf(
    toClassification(findings.hasKneePain),
    toClassification(findings.hasOsteophyte),
    atLeast(1, [olderThan50(findings), shortStiffness(findings), findings.hasCrepitus]),
  );
}

/**
 * ACR clinical and laboratory criteria: knee pain and at least five of the six clinical findings, ESR under 40 mm/h,
 * rheumatoid factor under 1:40, synovial fluid of osteoarthritis.
 *
 * Source: as above.
 */
export function acrKneeLaboratory(findings: KneeFindings): Classification {
  const laboratory = [
    compare(findings.esrMmPerHour, (esr) => esr < 40),
    compare(findings.rheumatoidFactorTitre, (titre) => titre < 40),
    findings.isSynovialFluidOfOsteoarthritis,
  ];
  return allOf(toClassification(findings.hasKneePain), atLeast(5, [...sixClinical(findings), ...laboratory]));
}

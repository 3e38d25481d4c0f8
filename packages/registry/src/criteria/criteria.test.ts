import { describe, expect, it } from 'vitest';
import { acrEularRa2010 } from './acr-eular-ra-2010.ts';
import { acrHand } from './acr-hand.ts';
import { acrHip, acrHipClinical } from './acr-hip.ts';
import { acrKneeClinical, acrKneeLaboratory, acrKneeRadiographic } from './acr-knee.ts';
import { niceOsteoarthritis } from './nice-osteoarthritis.ts';

const noKneeSign = {
  hasCrepitus: false,
  hasBonyTenderness: false,
  hasBonyEnlargement: false,
  hasPalpableWarmth: true,
};

describe('ACR knee', () => {
  it('is met at 62 with 20 minutes of stiffness and crepitus, nothing else', () => {
    const findings = { ...noKneeSign, hasKneePain: true, ageYears: 62, morningStiffnessMinutes: 20, hasCrepitus: true };
    expect(acrKneeClinical(findings)).toBe('met');
  });

  it('is not met at 48 with crepitus and bony tenderness, two of six', () => {
    const findings = {
      ...noKneeSign,
      hasKneePain: true,
      ageYears: 48,
      morningStiffnessMinutes: 45,
      hasCrepitus: true,
      hasBonyTenderness: true,
    };
    expect(acrKneeClinical(findings)).toBe('not-met');
  });

  it('wants pain, and takes 50 years and 30 minutes as outside', () => {
    const findings = { ...noKneeSign, hasKneePain: true, hasCrepitus: true, ageYears: 51, morningStiffnessMinutes: 29 };
    expect(acrKneeClinical(findings)).toBe('met');
    expect(acrKneeClinical({ ...findings, hasKneePain: false })).toBe('not-met');
    expect(acrKneeClinical({ ...findings, ageYears: 50 })).toBe('not-met');
    expect(acrKneeClinical({ ...findings, morningStiffnessMinutes: 30 })).toBe('not-met');
  });

  it('is unknown while what was not examined could change the answer', () => {
    const findings = { hasKneePain: true, ageYears: 62, hasCrepitus: true };
    expect(acrKneeClinical(findings)).toBe('unknown');
    expect(acrKneeClinical({ ...findings, hasPalpableWarmth: false })).toBe('met');
    expect(acrKneeClinical({ hasKneePain: false })).toBe('not-met');
  });

  it('needs an osteophyte on X-ray and one of three findings', () => {
    const findings = {
      hasKneePain: true,
      hasOsteophyte: true,
      ageYears: 45,
      morningStiffnessMinutes: 60,
      hasCrepitus: true,
    };
    expect(acrKneeRadiographic(findings)).toBe('met');
    expect(acrKneeRadiographic({ ...findings, hasCrepitus: false })).toBe('not-met');
    expect(acrKneeRadiographic({ ...findings, hasOsteophyte: false })).toBe('not-met');
  });

  it('needs five of nine with laboratory, where ESR 40 and a titre of 1:40 do not count', () => {
    const findings = {
      ...noKneeSign,
      hasKneePain: true,
      ageYears: 60,
      morningStiffnessMinutes: 10,
      hasCrepitus: true,
      esrMmPerHour: 39,
      rheumatoidFactorTitre: 39,
      isSynovialFluidOfOsteoarthritis: false,
    };
    expect(acrKneeLaboratory(findings)).toBe('met');
    expect(acrKneeLaboratory({ ...findings, esrMmPerHour: 40 })).toBe('not-met');
    expect(acrKneeLaboratory({ ...findings, rheumatoidFactorTitre: 40 })).toBe('not-met');
  });
});

describe('ACR hip', () => {
  it('needs two of ESR under 20, osteophytes and narrowing', () => {
    const findings = { hasHipPain: true, esrMmPerHour: 19, hasOsteophyte: true, hasJointSpaceNarrowing: false };
    expect(acrHip(findings)).toBe('met');
    expect(acrHip({ ...findings, esrMmPerHour: 20 })).toBe('not-met');
  });

  it('takes flexion only when ESR is not known', () => {
    const stiff = { hasHipPain: true, internalRotationDegrees: 14 };
    expect(acrHipClinical({ ...stiff, esrMmPerHour: 45 })).toBe('met');
    expect(acrHipClinical({ ...stiff, esrMmPerHour: 46, flexionDegrees: 100 })).toBe('not-met');
    expect(acrHipClinical({ ...stiff, flexionDegrees: 115 })).toBe('met');
    expect(acrHipClinical({ ...stiff, flexionDegrees: 116 })).toBe('not-met');
    expect(acrHipClinical(stiff)).toBe('unknown');
  });

  it('takes a mobile hip with pain on rotation, stiffness up to an hour and age over 50', () => {
    const mobile = {
      hasHipPain: true,
      internalRotationDegrees: 15,
      hasPainOnInternalRotation: true,
      morningStiffnessMinutes: 60,
      ageYears: 51,
    };
    expect(acrHipClinical(mobile)).toBe('met');
    expect(acrHipClinical({ ...mobile, ageYears: 50 })).toBe('not-met');
    expect(acrHipClinical({ ...mobile, morningStiffnessMinutes: 61 })).toBe('not-met');
  });
});

describe('ACR hand', () => {
  it('needs three of four, where three swollen knuckles do not count', () => {
    const findings = {
      hasHandPain: true,
      enlargedSelectedJoints: 2,
      enlargedDistalJoints: 1,
      swollenKnuckles: 2,
      deformedSelectedJoints: 1,
    };
    expect(acrHand(findings)).toBe('met');
    expect(acrHand({ ...findings, swollenKnuckles: 3 })).toBe('not-met');
  });
});

describe('NICE NG226', () => {
  it('takes 45 years and 30 minutes as inside', () => {
    const findings = { ageYears: 45, hasActivityRelatedPain: true, morningStiffnessMinutes: 30 };
    expect(niceOsteoarthritis(findings)).toBe('met');
    expect(niceOsteoarthritis({ ...findings, ageYears: 44 })).toBe('not-met');
    expect(niceOsteoarthritis({ ...findings, morningStiffnessMinutes: 31 })).toBe('not-met');
    expect(niceOsteoarthritis({ ageYears: 60 })).toBe('unknown');
  });
});

describe('ACR/EULAR 2010', () => {
  const findings = {
    hasUnexplainedSynovitis: true,
    largeJoints: 0,
    smallJoints: 5,
    serology: 'high',
    hasAbnormalCrpOrEsr: true,
    durationWeeks: 8,
  } as const;

  it('scores 8 for five small joints, high ACPA, high CRP and eight weeks: rheumatoid arthritis', () => {
    expect(acrEularRa2010(findings)).toEqual({
      score: 8,
      points: { joints: 3, serology: 3, acutePhase: 1, duration: 1 },
      isRheumatoid: true,
    });
  });

  it('classifies from six points, and nobody without unexplained synovitis', () => {
    expect(acrEularRa2010({ ...findings, serology: 'low', durationWeeks: 5 })).toMatchObject({
      score: 6,
      isRheumatoid: true,
    });
    expect(acrEularRa2010({ ...findings, serology: 'low', smallJoints: 3, durationWeeks: 5 })).toMatchObject({
      score: 5,
      isRheumatoid: false,
    });
    expect(acrEularRa2010({ ...findings, hasUnexplainedSynovitis: false }).isRheumatoid).toBe(false);
  });

  it.each([
    [1, 0, 0],
    [2, 0, 1],
    [10, 0, 1],
    [11, 0, 1],
    [0, 1, 2],
    [0, 3, 2],
    [0, 4, 3],
    [0, 10, 3],
    [10, 1, 5],
    [0, 11, 5],
    [9, 1, 2],
  ])('gives %d large and %d small joints %d points', (largeJoints, smallJoints, points) => {
    expect(acrEularRa2010({ ...findings, largeJoints, smallJoints }).points.joints).toBe(points);
  });
});

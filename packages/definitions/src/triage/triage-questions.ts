import type { TriageQuestion, TriageRule } from './triage-definition.ts';

const at = (...joints: string[]): TriageRule => ({ fact: 'joint', in: joints });
const leg = at('knee', 'hip', 'ankle', 'foot', 'spine-facet', 'several');
const isYes = (fact: string): TriageRule => ({ fact, is: true });
const child: TriageRule = { fact: 'ageYears', below: 18 };

/**
 * The questions in their order: what cannot wait comes first, so that it is known soonest. Each sets facts; the rules of
 * red flags and groups read nothing but facts.
 *
 * A choice that stands for a range sets a number inside it (`stiffnessMinutes: 45` for "more than half an hour, up to an
 * hour"); no rule cuts inside such a range.
 */
export const triageQuestions: readonly TriageQuestion[] = [
  { id: 'place', kind: 'place' },
  {
    id: 'now',
    kind: 'signs',
    signs: [
      { code: 'breathless' },
      { code: 'coldLimb' },
      { code: 'tightLimb' },
      { code: 'newDrop' },
      { code: 'calfSwollen', asked: leg },
      { code: 'saddleNumb', asked: at('spine-facet', 'hip', 'several') },
      { code: 'bladderOrBowel', asked: at('spine-facet', 'hip', 'several') },
      { code: 'bothLegsWeak', asked: at('spine-facet', 'hip', 'several') },
      { code: 'selfHarm' },
    ],
  },
  { id: 'age', kind: 'number', fact: 'ageYears', minimum: 0, maximum: 120 },
  {
    id: 'injury',
    kind: 'one',
    facts: ['injury'],
    choices: [
      { code: 'recent', facts: { injury: 'recent' } },
      { code: 'old', facts: { injury: 'old' } },
      { code: 'none', facts: { injury: 'none' } },
      { code: 'unsure' },
    ],
  },
  {
    id: 'after-injury',
    kind: 'signs',
    asked: { fact: 'injury', in: ['recent', 'old'] },
    signs: [
      { code: 'cannotWalk', asked: leg },
      { code: 'boneTender' },
      { code: 'cannotBend', asked: at('knee') },
      { code: 'cannotStraighten', asked: at('knee', 'elbow') },
      { code: 'popAndWeak' },
      { code: 'cannotLiftLeg', asked: at('knee', 'hip') },
    ],
  },
  {
    id: 'procedure',
    kind: 'one',
    facts: ['daysSinceProcedure', 'injected'],
    choices: [
      { code: 'injection', facts: { daysSinceProcedure: 21, injected: true } },
      { code: 'operation', facts: { daysSinceProcedure: 21, injected: false } },
      { code: 'none', facts: { daysSinceProcedure: 365, injected: false } },
      { code: 'unsure' },
    ],
  },
  {
    id: 'after-injection',
    kind: 'signs',
    asked: isYes('injected'),
    signs: [
      { code: 'risingPain', present: { hoursOfRisingPain: 72 }, absent: { hoursOfRisingPain: 0 } },
      { code: 'warm' },
      { code: 'fever', present: { temperatureC: 38 }, absent: { temperatureC: 37 } },
      { code: 'cannotBearWeight', asked: leg },
    ],
  },
  {
    id: 'heat',
    kind: 'one',
    facts: ['hotSwollen', 'swollen', 'isWarm'],
    choices: [
      { code: 'hot-swollen', facts: { hotSwollen: true, swollen: true, isWarm: true } },
      { code: 'swollen', facts: { hotSwollen: false, swollen: true, isWarm: false } },
      { code: 'warm', facts: { hotSwollen: false, swollen: false, isWarm: true } },
      { code: 'neither', facts: { hotSwollen: false, swollen: false, isWarm: false } },
      { code: 'unsure' },
    ],
  },
  {
    id: 'with-heat',
    kind: 'signs',
    asked: isYes('hotSwollen'),
    signs: [
      { code: 'fever', present: { temperatureC: 38 }, absent: { temperatureC: 37 } },
      { code: 'rigors' },
      { code: 'newOnset', present: { daysSinceOnset: 7 }, absent: { daysSinceOnset: 60 } },
      { code: 'immunosuppressed' },
      { code: 'injectsDrugs' },
    ],
  },
  {
    id: 'attack',
    kind: 'signs',
    asked: isYes('swollen'),
    signs: [
      { code: 'withinADay', present: { hoursToPeak: 12 }, absent: { hoursToPeak: 72 } },
      { code: 'bigToe', asked: at('foot', 'several') },
      { code: 'knownGout' },
    ],
  },
  {
    id: 'serious',
    kind: 'signs',
    signs: [
      { code: 'unrelentingPain' },
      { code: 'weightLoss', present: { weightLossPercent: 6 }, absent: { weightLossPercent: 0 } },
      { code: 'priorCancer' },
      { code: 'lump' },
      { code: 'bonePain', asked: child },
      { code: 'limps', asked: child },
      { code: 'steroids', asked: at('hip') },
      { code: 'heavyAlcohol', asked: at('hip') },
    ],
  },
  {
    id: 'stiffness',
    kind: 'one',
    facts: ['stiffnessMinutes'],
    choices: [
      { code: 'none', facts: { stiffnessMinutes: 0 } },
      { code: 'under-30', facts: { stiffnessMinutes: 15 } },
      { code: 'about-30', facts: { stiffnessMinutes: 30 } },
      { code: 'over-30', facts: { stiffnessMinutes: 45 } },
      { code: 'over-60', facts: { stiffnessMinutes: 90 } },
      { code: 'unsure' },
    ],
  },
  {
    id: 'other-joints',
    kind: 'signs',
    signs: [
      { code: 'twoSwollen', present: { swollenJoints: 2 }, absent: { swollenJoints: 0 } },
      { code: 'squeezePain' },
      { code: 'psoriasisBowelEye' },
    ],
  },
  {
    id: 'use',
    kind: 'one',
    facts: ['painOnUse'],
    choices: [
      { code: 'yes', facts: { painOnUse: true } },
      { code: 'no', facts: { painOnUse: false } },
      { code: 'unsure' },
    ],
  },
  {
    id: 'spot',
    kind: 'signs',
    signs: [
      { code: 'tendonSpot' },
      { code: 'bursaSpot', asked: at('shoulder', 'elbow', 'hip', 'knee', 'ankle', 'foot', 'several') },
      { code: 'radiates' },
      { code: 'crackles', asked: at('knee') },
      { code: 'broadBones', asked: at('knee') },
      { code: 'bonyTender', asked: at('knee') },
      {
        code: 'fingerBumps',
        asked: at('hand', 'cmc1'),
        present: { enlargedDistalJoints: 2 },
        absent: { enlargedDistalJoints: 0 },
      },
      {
        code: 'crookedFingers',
        asked: at('hand', 'cmc1'),
        present: { deformedSelectedJoints: 1 },
        absent: { deformedSelectedJoints: 0 },
      },
    ],
  },
  {
    id: 'before',
    kind: 'signs',
    signs: [
      { code: 'pregnant' },
      { code: 'anticoagulant' },
      { code: 'activeCancer' },
      { code: 'immunosuppressed' },
      { code: 'activeInfection' },
      { code: 'allergy' },
    ],
  },
];

/** Places to choose beside the joints of the catalogue; they have no side. */
export const placeWithoutJoint = 'several';

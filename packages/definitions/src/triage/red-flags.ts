import type { RedFlag, TriageRule } from './triage-definition.ts';

const is = (fact: string): TriageRule => ({ fact, is: true });

/** Day on which red flags, questions or groups were last changed. */
export const triageRevisedOn = '2026-11-22';

/** Forty-two days: six weeks. */
const recentProcedure: TriageRule = { fact: 'daysSinceProcedure', atMost: 42 };
const fever: TriageRule = { fact: 'temperatureC', atLeast: 38 };
const risingPain: TriageRule = { fact: 'hoursOfRisingPain', above: 48 };
const freshInjury: TriageRule = { fact: 'injury', is: 'recent' };
const expert = 'Rule of practice; its primary document is still to be named';

/**
 * Signs that are looked for before anything else and never dismissed by a program.
 *
 * Choices, each towards the side on which nobody is missed: where a limit is published as a range the lower end is taken
 * (pain that still grows 48 hours after an injection, stiffness of more than 30 minutes); where a list of signs does not
 * say how many are needed, one is enough; the age limit of the knee rule is taken for every injured joint.
 */
export const redFlags: readonly RedFlag[] = [
  {
    code: 'RF-1',
    key: 'septic-joint',
    trigger: {
      all: [
        is('hotSwollen'),
        {
          any: [
            fever,
            is('rigors'),
            { fact: 'daysSinceOnset', below: 14 },
            recentProcedure,
            is('immunosuppressed'),
            is('injectsDrugs'),
          ],
        },
      ],
    },
    core: is('hotSwollen'),
    urgency: 'emergency',
    route: 'emergency-department',
    source: expert,
  },
  {
    code: 'RF-2',
    key: 'infection-after-injection',
    trigger: { all: [is('injected'), risingPain, { any: [is('warm'), fever, is('cannotBearWeight')] }] },
    core: { all: [is('injected'), risingPain] },
    urgency: 'emergency',
    route: 'clinic-and-emergency-department',
    source: expert,
  },
  {
    code: 'RF-3',
    key: 'fracture',
    trigger: {
      all: [
        freshInjury,
        { any: [is('cannotWalk'), is('boneTender'), is('cannotBend'), { fact: 'ageYears', atLeast: 55 }] },
      ],
    },
    core: freshInjury,
    urgency: 'same-day',
    route: 'emergency-department',
    source: 'Ottawa knee rule, and the Ottawa ankle rule likewise',
  },
  {
    code: 'RF-4',
    key: 'locked-knee',
    trigger: { all: [{ fact: 'injury', in: ['recent', 'old'] }, is('cannotStraighten')] },
    urgency: 'days',
    route: 'urgent-orthopaedics',
    source: expert,
  },
  {
    code: 'RF-5',
    key: 'nerve-or-vessel',
    trigger: { any: [is('coldLimb'), is('absentPulse'), is('newDrop'), is('tightLimb')] },
    urgency: 'emergency',
    route: 'emergency-department',
    source: expert,
  },
  {
    code: 'RF-6',
    key: 'clot',
    trigger: { any: [is('calfSwollen'), { fact: 'wellsPoints', atLeast: 2 }, is('breathless')] },
    urgency: 'emergency',
    route: 'emergency-department',
    source: 'Wells score of 2 or more, or its signs',
  },
  {
    code: 'RF-7',
    key: 'cauda-equina',
    trigger: { any: [is('saddleNumb'), is('bladderOrBowel'), is('bothLegsWeak')] },
    urgency: 'emergency',
    route: 'emergency-department',
    source: expert,
  },
  {
    code: 'RF-8',
    key: 'serious-illness',
    trigger: {
      any: [
        is('unrelentingPain'),
        { fact: 'weightLossPercent', above: 5 },
        is('priorCancer'),
        is('lump'),
        { all: [{ fact: 'ageYears', below: 18 }, is('bonePain')] },
      ],
    },
    urgency: 'weeks',
    route: 'family-doctor',
    source: expert,
  },
  {
    code: 'RF-9',
    key: 'inflammatory-arthritis',
    trigger: {
      any: [
        { fact: 'stiffnessMinutes', above: 30 },
        { fact: 'swollenJoints', atLeast: 2 },
        is('squeezePain'),
        is('psoriasisBowelEye'),
      ],
    },
    urgency: 'days',
    route: 'rheumatology',
    source: expert,
  },
  {
    code: 'RF-10',
    key: 'crystal',
    trigger: {
      all: [is('swollen'), { any: [{ fact: 'hoursToPeak', below: 24 }, is('bigToe'), is('knownGout')] }],
    },
    urgency: '48h',
    route: 'family-doctor',
    source: expert,
  },
  {
    code: 'RF-11',
    key: 'tendon-rupture',
    trigger: { any: [is('popAndWeak'), is('thompsonPositive'), is('cannotLiftLeg')] },
    urgency: '48h',
    route: 'urgent-orthopaedics',
    source: expert,
  },
  {
    code: 'RF-12',
    key: 'hip-necrosis',
    trigger: { all: [{ fact: 'joint', is: 'hip' }, { any: [is('steroids'), is('heavyAlcohol')] }] },
    urgency: 'days',
    route: 'urgent-orthopaedics',
    source: expert,
  },
  {
    code: 'RF-12',
    key: 'child-limp',
    trigger: { all: [{ fact: 'ageYears', below: 18 }, is('limps')] },
    urgency: 'same-day',
    route: 'paediatrics',
    source: expert,
  },
  {
    code: 'RF-13',
    key: 'tell-before-injection',
    trigger: {
      any: [
        is('pregnant'),
        is('anticoagulant'),
        { fact: 'platelets10e9PerL', below: 100 },
        is('activeCancer'),
        is('immunosuppressed'),
        is('activeInfection'),
        is('allergy'),
      ],
    },
    urgency: 'before-procedure',
    route: 'treating-clinician',
    source: expert,
  },
  {
    code: 'RF-14',
    key: 'crisis',
    trigger: is('selfHarm'),
    urgency: 'emergency',
    route: 'crisis-help',
    source: expert,
  },
];

/** Facts that only an examination tells; a person at home is never asked for them. */
export const examinationFacts: readonly string[] = [
  'absentPulse',
  'thompsonPositive',
  'wellsPoints',
  'platelets10e9PerL',
];

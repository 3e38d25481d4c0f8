import { redFlags, type TriageFacts } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { evaluateRedFlags, type RedFlagStatus } from './evaluate-red-flags.ts';

type Vector = readonly [says: string, status: RedFlagStatus, facts: TriageFacts];

/** By hand from the rules as published: for each flag what raises it, what does not, and both sides of each limit. */
const vectors: Readonly<Record<string, readonly Vector[]>> = {
  'septic-joint': [
    ['a fever of 38.0', 'raised', { hotSwollen: true, temperatureC: 38 }],
    ['37.9 and nothing else', 'clear', { ...hotAlone(), temperatureC: 37.9 }],
    ['shivering', 'raised', { ...hotAlone(), rigors: true }],
    ['13 days since it began', 'raised', { ...hotAlone(), daysSinceOnset: 13 }],
    ['14 days since it began', 'clear', { ...hotAlone(), daysSinceOnset: 14 }],
    ['an injection 6 weeks ago', 'raised', { ...hotAlone(), daysSinceProcedure: 42 }],
    ['an injection 6 weeks and a day ago', 'clear', { ...hotAlone(), daysSinceProcedure: 43 }],
    ['a weak immune system', 'raised', { ...hotAlone(), immunosuppressed: true }],
    ['drugs by needle', 'raised', { ...hotAlone(), injectsDrugs: true }],
    ['a fever without a hot joint', 'clear', { hotSwollen: false, temperatureC: 39 }],
    ['a hot joint and a temperature nobody took', 'raised', { ...hotAlone(), temperatureC: null }],
    ['a fever and a joint that the person cannot judge', 'open', { ...hotAlone(), hotSwollen: null, temperatureC: 39 }],
  ],
  'infection-after-injection': [
    ['pain growing at 49 hours with warmth', 'raised', { injected: true, hoursOfRisingPain: 49, warm: true }],
    ['pain that grew for 48 hours', 'clear', { injected: true, hoursOfRisingPain: 48, warm: true }],
    ['growing pain with 38.0', 'raised', { injected: true, hoursOfRisingPain: 72, temperatureC: 38 }],
    ['growing pain, cannot stand on it', 'raised', { injected: true, hoursOfRisingPain: 72, cannotBearWeight: true }],
    ['growing pain alone', 'clear', { ...calmAfterInjection(), hoursOfRisingPain: 72 }],
    [
      'growing pain and an unknown temperature',
      'raised',
      { ...calmAfterInjection(), hoursOfRisingPain: 72, temperatureC: null },
    ],
    ['no injection', 'clear', { injected: false, hoursOfRisingPain: 72, warm: true }],
  ],
  fracture: [
    ['cannot walk four steps', 'raised', { injury: 'recent', cannotWalk: true }],
    ['a bone that hurts to press', 'raised', { injury: 'recent', boneTender: true }],
    ['cannot bend to a right angle', 'raised', { injury: 'recent', cannotBend: true }],
    ['55 years old', 'raised', { ...soundAfterInjury(), ageYears: 55 }],
    ['54 years old', 'clear', { ...soundAfterInjury(), ageYears: 54 }],
    ['an age not told', 'raised', { ...soundAfterInjury(), ageYears: null }],
    ['an old injury', 'clear', { ...soundAfterInjury(), injury: 'old', cannotWalk: true, ageYears: 70 }],
    ['an injury the person cannot recall', 'open', { ...soundAfterInjury(), injury: null, cannotWalk: true }],
  ],
  'locked-knee': [
    ['cannot straighten after an injury', 'raised', { injury: 'recent', cannotStraighten: true }],
    ['cannot straighten, an injury long ago', 'raised', { injury: 'old', cannotStraighten: true }],
    ['cannot straighten without an injury', 'clear', { injury: 'none', cannotStraighten: true }],
    ['straightens', 'clear', { injury: 'recent', cannotStraighten: false }],
  ],
  'nerve-or-vessel': [
    ['a cold limb', 'raised', { ...soundLimb(), coldLimb: true }],
    ['no pulse at an examination', 'raised', { ...soundLimb(), absentPulse: true }],
    ['a foot that drops', 'raised', { ...soundLimb(), newDrop: true }],
    ['a tight limb', 'raised', { ...soundLimb(), tightLimb: true }],
    ['none of these', 'clear', soundLimb()],
    ['not sure about the cold', 'open', { ...soundLimb(), coldLimb: null }],
  ],
  clot: [
    ['a swollen, painful calf', 'raised', { breathless: false, calfSwollen: true }],
    ['sudden breathlessness', 'raised', { breathless: true, calfSwollen: false }],
    ['a Wells score of 2', 'raised', { breathless: false, calfSwollen: false, wellsPoints: 2 }],
    ['a Wells score of 1', 'clear', { breathless: false, calfSwollen: false, wellsPoints: 1 }],
    ['not sure about the breath', 'open', { breathless: null, calfSwollen: false }],
  ],
  'cauda-equina': [
    ['numb where one sits', 'raised', { ...soundBack(), saddleNumb: true }],
    ['new trouble with bladder, bowel or sex', 'raised', { ...soundBack(), bladderOrBowel: true }],
    ['both legs weak', 'raised', { ...soundBack(), bothLegsWeak: true }],
    ['none of these', 'clear', soundBack()],
    ['not sure', 'open', { ...soundBack(), bladderOrBowel: null }],
  ],
  'serious-illness': [
    ['pain at rest without relief', 'raised', { ...noIllness(), unrelentingPain: true }],
    ['more than 5 of 100 of the weight lost', 'raised', { ...noIllness(), weightLossPercent: 5.1 }],
    ['5 of 100 of the weight lost', 'clear', { ...noIllness(), weightLossPercent: 5 }],
    ['a cancer before', 'raised', { ...noIllness(), priorCancer: true }],
    ['a lump', 'raised', { ...noIllness(), lump: true }],
    ['bone pain at 17', 'raised', { ...noIllness(), ageYears: 17, bonePain: true }],
    ['bone pain at 18', 'clear', { ...noIllness(), ageYears: 18, bonePain: true }],
  ],
  'inflammatory-arthritis': [
    ['31 minutes of stiffness', 'raised', { ...calmJoints(), stiffnessMinutes: 31 }],
    ['45 minutes of stiffness', 'raised', { ...calmJoints(), stiffnessMinutes: 45 }],
    ['60 minutes of stiffness', 'raised', { ...calmJoints(), stiffnessMinutes: 60 }],
    ['30 minutes of stiffness', 'clear', { ...calmJoints(), stiffnessMinutes: 30 }],
    ['two swollen joints', 'raised', { ...calmJoints(), swollenJoints: 2 }],
    ['one swollen joint', 'clear', { ...calmJoints(), swollenJoints: 1 }],
    ['pain when the knuckles are squeezed', 'raised', { ...calmJoints(), squeezePain: true }],
    ['psoriasis', 'raised', { ...calmJoints(), psoriasisBowelEye: true }],
    ['stiffness that the person cannot tell', 'open', { ...calmJoints(), stiffnessMinutes: null }],
  ],
  crystal: [
    ['an attack within 23 hours', 'raised', { ...calmAttack(), hoursToPeak: 23 }],
    ['an attack within 24 hours', 'clear', { ...calmAttack(), hoursToPeak: 24 }],
    ['the big toe', 'raised', { ...calmAttack(), bigToe: true }],
    ['known gout', 'raised', { ...calmAttack(), knownGout: true }],
    ['known gout, nothing swollen', 'clear', { ...calmAttack(), swollen: false, knownGout: true }],
  ],
  'tendon-rupture': [
    ['a pop and weakness', 'raised', { popAndWeak: true, cannotLiftLeg: false }],
    ['a leg that cannot be lifted', 'raised', { popAndWeak: false, cannotLiftLeg: true }],
    ['a positive Thompson test', 'raised', { popAndWeak: false, cannotLiftLeg: false, thompsonPositive: true }],
    ['none of these', 'clear', { popAndWeak: false, cannotLiftLeg: false }],
  ],
  'hip-necrosis': [
    ['hip pain and cortisone for long', 'raised', { joint: 'hip', steroids: true, heavyAlcohol: false }],
    ['hip pain and much alcohol', 'raised', { joint: 'hip', steroids: false, heavyAlcohol: true }],
    ['knee pain and cortisone for long', 'clear', { joint: 'knee', steroids: true }],
    ['hip pain, neither', 'clear', { joint: 'hip', steroids: false, heavyAlcohol: false }],
  ],
  'child-limp': [
    ['a limp at 17', 'raised', { ageYears: 17, limps: true }],
    ['a limp at 18', 'clear', { ageYears: 18, limps: true }],
    ['no limp at 8', 'clear', { ageYears: 8, limps: false }],
  ],
  'tell-before-injection': [
    ['pregnancy', 'raised', { ...nothingBefore(), pregnant: true }],
    ['a blood thinner', 'raised', { ...nothingBefore(), anticoagulant: true }],
    ['99 platelets', 'raised', { ...nothingBefore(), platelets10e9PerL: 99 }],
    ['100 platelets', 'clear', { ...nothingBefore(), platelets10e9PerL: 100 }],
    ['active cancer', 'raised', { ...nothingBefore(), activeCancer: true }],
    ['a weak immune system', 'raised', { ...nothingBefore(), immunosuppressed: true }],
    ['an infection now', 'raised', { ...nothingBefore(), activeInfection: true }],
    ['an allergy', 'raised', { ...nothingBefore(), allergy: true }],
    ['none of these', 'clear', nothingBefore()],
  ],
  crisis: [
    ['thoughts of self-harm', 'raised', { selfHarm: true }],
    ['none', 'clear', { selfHarm: false }],
    ['not sure', 'open', { selfHarm: null }],
    ['not asked', 'not-asked', {}],
  ],
};

function hotAlone(): TriageFacts {
  const clues = { temperatureC: 37, rigors: false, daysSinceOnset: 60, daysSinceProcedure: 365 };
  return { ...clues, hotSwollen: true, immunosuppressed: false, injectsDrugs: false };
}
function calmAfterInjection(): TriageFacts {
  return { injected: true, hoursOfRisingPain: 0, warm: false, temperatureC: 37, cannotBearWeight: false };
}
function soundAfterInjury(): TriageFacts {
  return { injury: 'recent', cannotWalk: false, boneTender: false, cannotBend: false, ageYears: 30 };
}
function soundLimb(): TriageFacts {
  return { coldLimb: false, newDrop: false, tightLimb: false };
}
function soundBack(): TriageFacts {
  return { saddleNumb: false, bladderOrBowel: false, bothLegsWeak: false };
}
function noIllness(): TriageFacts {
  return {
    unrelentingPain: false,
    weightLossPercent: 0,
    priorCancer: false,
    lump: false,
    ageYears: 50,
    bonePain: false,
  };
}
function calmJoints(): TriageFacts {
  return { stiffnessMinutes: 0, swollenJoints: 0, squeezePain: false, psoriasisBowelEye: false };
}
function calmAttack(): TriageFacts {
  return { swollen: true, hoursToPeak: 72, bigToe: false, knownGout: false };
}
function nothingBefore(): TriageFacts {
  const illness = { activeCancer: false, immunosuppressed: false, activeInfection: false };
  return { ...illness, pregnant: false, anticoagulant: false, allergy: false };
}

describe('red flags', () => {
  it('are the fourteen of the protocol, each with vectors on both sides', () => {
    expect(new Set(redFlags.map(({ code }) => code)).size).toBe(14);
    expect(Object.keys(vectors).sort()).toEqual(redFlags.map(({ key }) => key).sort());
    for (const [key, rows] of Object.entries(vectors)) {
      const statuses = new Set(rows.map(([, status]) => status));
      expect([key, statuses.has('raised'), statuses.has('clear')]).toEqual([key, true, true]);
    }
  });

  it.each(Object.entries(vectors).flatMap(([key, rows]) => rows.map((row) => [key, ...row] as const)))(
    '%s, %s: %s',
    (key, _says, status, facts) => {
      expect(evaluateRedFlags(facts).find(({ flag }) => flag.key === key)?.status).toBe(status);
    },
  );

  it('are all answered for, the emergencies first', () => {
    const findings = evaluateRedFlags({});
    expect(findings).toHaveLength(redFlags.length);
    expect(findings[0]?.flag.urgency).toBe('emergency');
    expect(findings.at(-1)?.flag.urgency).toBe('before-procedure');
  });

  it('survive JSON, so that they can be shown and sent as they are', () => {
    expect(JSON.parse(JSON.stringify(redFlags))).toEqual(redFlags);
  });
});

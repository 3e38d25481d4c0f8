import type { LikelyGroup } from './triage-definition.ts';

/**
 * What a complaint could be, by rules that are published where there are such, and by one plain question where there are
 * none. More than one group can fit, or none.
 *
 * The ACR/EULAR 2010 criteria of rheumatoid arthritis and the ACR criteria of the hip are not here: they need blood tests
 * or a measured rotation. Signs of an inflammation are a red flag (RF-9) and go to a rheumatologist.
 */
export const likelyGroups: readonly LikelyGroup[] = [
  {
    key: 'osteoarthritis',
    rule: {
      all: [
        // Of the back no rule is published here; it is left to the person who examines.
        {
          fact: 'joint',
          in: ['knee', 'hip', 'ankle', 'foot', 'shoulder', 'elbow', 'wrist', 'hand', 'cmc1', 'several'],
        },
        {
          any: [{ criteria: 'nice-osteoarthritis' }, { criteria: 'acr-knee-clinical' }, { criteria: 'acr-hand' }],
        },
      ],
    },
    source: 'NICE guideline NG226 (2022); American College of Rheumatology criteria of the knee (1986) and hand (1990)',
  },
  {
    key: 'inflammatory',
    rule: {
      any: [
        { fact: 'stiffnessMinutes', above: 30 },
        { fact: 'swollenJoints', atLeast: 2 },
        { fact: 'squeezePain', is: true },
        { fact: 'psoriasisBowelEye', is: true },
      ],
    },
    source: 'RF-9 of the red flags',
  },
  { key: 'injury', rule: { fact: 'injury', in: ['recent', 'old'] } },
  { key: 'tendon', rule: { fact: 'tendonSpot', is: true } },
  { key: 'bursa', rule: { fact: 'bursaSpot', is: true } },
  { key: 'referred', rule: { fact: 'radiates', is: true } },
];

import type { ScaleDefinition } from '../instrument-definition.ts';

/**
 * A subscale of the KOOS family: 100 - 25 * mean of the answered items, 100 best. `atLeast` is half the items,
 * rounded up (scoring 2012; the 1998 rule of at most two missing is not used).
 */
export function percentBest(
  code: string,
  title: string,
  { items, atLeast }: { readonly items: readonly string[]; readonly atLeast: number },
): ScaleDefinition {
  return {
    code,
    title,
    items,
    range: [0, 100],
    direction: 'higher-better',
    rule: {
      kind: 'mean-rescaled',
      from: [0, 4],
      to: [100, 0],
      missing: { kind: 'at-least-answered', count: atLeast },
    },
  };
}

/** The 17 daily activities of KOOS, HOOS, FAOS and WOMAC, in their common order. */
export const dailyActivities: readonly string[] = [
  'Going down stairs',
  'Going up stairs',
  'Rising from a seat',
  'Standing',
  'Bending to the floor',
  'Walking on the flat',
  'Getting in or out of a car',
  'Shopping',
  'Putting on socks',
  'Getting up from bed',
  'Taking off socks',
  'Lying and turning in bed',
  'Bathing',
  'Sitting',
  'Using the toilet',
  'Heavy housework',
  'Light housework',
];

export const lifeQuality: readonly string[] = [
  'How often one thinks of the joint',
  'Way of life changed to spare it',
  'Lack of trust in it',
  'Difficulty in general',
];

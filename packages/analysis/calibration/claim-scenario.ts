import { estimandById, registryTemplate, type StudyDefinition } from '@jointwise/definitions';
import { drawNormal, type RandomGenerator } from '@jointwise/statistics';
import { factsOf, type PlainEpisode } from '../src/datasets/facts-of.ts';
import type { EstimandQuestion } from '../src/estimands/estimand-question.ts';
import type { EstimandResult } from '../src/estimands/estimand-result.ts';
import { estimateEstimand } from '../src/estimands/estimate-estimand.ts';

export type SimulatedDesign = 'randomised' | 'adjusted' | 'uncontrolled';

/** One world: what the treatment truly does, and what goes wrong in observing it. Pain 0-10, lower is better, t = 1.5. */
export interface ClaimScenario {
  readonly key: string;
  readonly title: string;
  /** True difference in pain at 12 months against the comparator. */
  readonly effect: number;
  /** How much worse pain before treatment, in standard deviations, makes the product likelier; 0 for none. */
  readonly indication: number;
  /** How much of what decides on treatment is not recorded, in points of pain at 12 months. */
  readonly hidden: number;
  /** Share lost to follow-up; those in more pain are likelier to be lost. */
  readonly lost: number;
  /** People at each site; equal where none is said. */
  readonly sites: readonly number[];
}

const base = { effect: 0, indication: 0, hidden: 0, lost: 0.1, sites: [30, 30, 30] } as const;

/** Every truth under which verdicts are counted. */
export const claimScenarios: readonly ClaimScenario[] = [
  { ...base, key: 'no-effect', title: 'No effect' },
  { ...base, key: 'below', title: 'Effect below the threshold (−0.5)', effect: -0.5 },
  { ...base, key: 'above', title: 'Effect above the threshold (−2.5)', effect: -2.5 },
  { ...base, key: 'harm', title: 'Harm (+1.0)', effect: 1 },
  { ...base, key: 'indication', title: 'No effect, confounded by recorded indication', indication: 0.8 },
  { ...base, key: 'hidden', title: 'No effect, confounded by what nobody recorded', indication: 0.8, hidden: -1.5 },
  { ...base, key: 'lost', title: 'No effect, 40 % lost, those in pain more often', lost: 0.4 },
  { ...base, key: 'sites', title: 'No effect, unequal sites', sites: [70, 14, 6] },
];

const visitDays = Object.fromEntries(registryTemplate.visits.map(({ code, targetDay }) => [code, targetDay]));
const today = 20_000;
const indexDay = today - 3000;
const shares: Readonly<Record<string, number>> = { BL: 0, W6: 0.5, M3: 0.8, M6: 1, M12: 1 };
/** Fall of pain in everybody, treated or not. */
const course = -1.8;

const trial: StudyDefinition = {
  ...registryTemplate,
  kind: 'trial',
  allocation: 'randomised',
  arms: [
    { code: 'A', title: 'Product', productClasses: ['BMAC'] },
    { code: 'B', title: 'Comparator', productClasses: ['SALINE'] },
  ],
};

/** One simulated study of a world, answered by the same path that answers claims. */
export function simulateResult(
  scenario: ClaimScenario,
  design: SimulatedDesign,
  generator: RandomGenerator,
): EstimandResult {
  const episodes = simulateEpisodes(scenario, design, generator);
  const estimand = estimandById('E-PAIN-12');
  if (estimand === undefined) throw new Error('simulateResult: there is no estimand E-PAIN-12');
  const question: EstimandQuestion = {
    study: { code: 'SIM', definition: design === 'randomised' ? trial : registryTemplate },
    ...{ estimand, estimandHash: 'simulated', productClass: 'BMAC', comparator: 'SALINE', isBrief: true },
    ...{ standing: 'not-locked', codeVersion: 'simulated', seed: 1 },
  };
  return estimateEstimand(factsOf({ today, visitDays, episodes }), question);
}

function simulateEpisodes(
  { effect, indication, hidden, lost, sites }: ClaimScenario,
  design: SimulatedDesign,
  generator: RandomGenerator,
): PlainEpisode[] {
  const episodes: PlainEpisode[] = [];
  for (const [place, people] of sites.entries()) {
    const siteLevel = 0.4 * drawNormal(generator);
    for (let i = 0; i < people; i++) {
      const severity = drawNormal(generator);
      const unseen = drawNormal(generator);
      const odds = design === 'adjusted' ? Math.exp(indication * (severity + (hidden === 0 ? 0 : unseen))) : 1;
      const isProduct = design === 'uncontrolled' || generator.uniform() < odds / (1 + odds);
      const got =
        design === 'randomised' ? givenTo(isProduct, severity, generator) : isProduct ? 'product' : 'comparator';
      const isTreated = got === 'product';
      const own = siteLevel + severity;
      const atEnd = hidden * unseen;
      const level = (share: number) =>
        6 + own + share * (course + (isTreated ? effect : 0) + atEnd) + 0.8 * drawNormal(generator);
      const scores = Object.fromEntries(
        Object.entries(shares).map(([visit, share]) => [`nrs-pain/AVERAGE@${visit}`, level(share)]),
      );
      const last = scores['nrs-pain/AVERAGE@M12'] ?? 0;
      const isLost = generator.uniform() < lost * (2 / (1 + Math.exp(-1.2 * (last - (6 + course)))));
      const person = episodes.length;
      episodes.push({
        ...{ person, jointSide: person, productClass: isTreated ? 'BMAC' : 'SALINE', indexDay, site: `S${place}` },
        ...{ sex: person % 2 === 0 ? 1 : 2, birthYear: 1950 + (person % 20), klGrade: 2 + (person % 2) },
        scores: got === 'nothing' ? {} : isLost ? withoutLast(scores) : scores,
        ...(design === 'randomised' && { arm: isProduct ? 'A' : 'B', isTreated: got !== 'nothing' }),
      });
    }
  }
  return episodes;
}

/** Share of the allocated who are never treated, and of whom nothing is heard then. */
const neverTreated = 0.04;
/** Share of an arm that gets the treatment of the other; of the comparator arm those in the most pain. */
const departs = { product: 0.03, comparator: 0.06 } as const;

/** What a person of a trial gets who was allocated to an arm: not always what chance gave. */
function givenTo(
  isProduct: boolean,
  severity: number,
  generator: RandomGenerator,
): 'product' | 'comparator' | 'nothing' {
  if (generator.uniform() < neverTreated) return 'nothing';
  if (isProduct) return generator.uniform() < departs.product ? 'comparator' : 'product';
  // Twice the share among the half in more pain, none in the other.
  return severity > 0 && generator.uniform() < 2 * departs.comparator ? 'product' : 'comparator';
}

/** Whoever is lost after six months answered until then. */
function withoutLast(scores: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).filter(([key]) => !key.endsWith('@M12')));
}

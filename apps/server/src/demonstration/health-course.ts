import { demonstrationTruth, trueMeanChange } from './demonstration-truth.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What is constant in one episode. */
export interface EpisodeHealth {
  readonly productClass: string;
  /** Health without treatment, before any noise of a visit. */
  readonly level: number;
}

/** Draws the constant part of an episode; the person's part is shared by all their joint-sides. */
export function episodeHealth(productClass: string, person: number, random: SeededRandom): EpisodeHealth {
  const { baselineMean, episodeDeviation } = demonstrationTruth;
  return { productClass, level: baselineMean + person + random.normal(0, episodeDeviation) };
}

/** Health at a visit, 0 worst to 100 best but not held inside: the answers are. */
export function healthAt(
  { level, productClass }: EpisodeHealth,
  visit: string,
  { random, wasOperated }: { readonly random: SeededRandom; readonly wasOperated: boolean },
): number {
  const { visitDeviation, surgeryGain } = demonstrationTruth;
  const gain = trueMeanChange(productClass, visit) + (wasOperated ? surgeryGain : 0);
  return level + gain + random.normal(0, visitDeviation);
}

/** Probability that a due visit is answered without a call. */
export function answeringProbability(site: string, years: number, health: number): number {
  const { bySite, perYear, perHealthPoint } = demonstrationTruth.answering;
  const share = bySite[site] ?? 0.7;
  const logOdds = Math.log(share / (1 - share)) + perYear * years + perHealthPoint * (health - 60);
  return 1 / (1 + Math.exp(-logOdds));
}

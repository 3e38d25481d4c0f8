import type { VerdictCode } from '@jointwise/definitions';
import { randomGenerator } from '@jointwise/statistics';
import { concludeClaim } from '../src/claims/conclude-claim.ts';
import { decideVerdict } from '../src/claims/decide-verdict.ts';
import { type ClaimScenario, claimScenarios, type SimulatedDesign, simulateResult } from './claim-scenario.ts';

export const simulatedDesigns: readonly SimulatedDesign[] = ['randomised', 'adjusted', 'uncontrolled'];

/** How often each verdict was given in one world by one design. */
export interface VerdictCounts {
  readonly scenario: ClaimScenario;
  readonly design: SimulatedDesign;
  readonly studies: number;
  /** By the rule on the effect alone. */
  readonly counts: ReadonlyMap<VerdictCode, number>;
  /** `supported` as it would be published, after what is not randomised was held back. */
  readonly published: number;
}

export interface CountWish {
  /** Trials in each world, and as many registries: half with a comparison, half without. */
  readonly studies: number;
  readonly seed: number;
  readonly onScenario?: (title: string) => void;
}

/** Simulates, estimates and decides; the same seed gives the same counts. */
export function countVerdicts({ studies, seed, onScenario }: CountWish): VerdictCounts[] {
  return claimScenarios.flatMap((scenario) => {
    onScenario?.(scenario.title);
    return simulatedDesigns.map((design) => {
      const own = design === 'randomised' ? studies : Math.ceil(studies / 2);
      return countOne(scenario, design, { studies: own, seed });
    });
  });
}

function countOne(scenario: ClaimScenario, design: SimulatedDesign, { studies, seed }: CountWish): VerdictCounts {
  const counts = new Map<VerdictCode, number>();
  let published = 0;
  for (let study = 0; study < studies; study++) {
    const generator = randomGenerator(seed, `${scenario.key}/${design}/${study}`);
    const { effect } = simulateResult(scenario, design, generator);
    const { code } = decideVerdict(effect);
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (concludeClaim({ trials: null, registry: effect }).verdict.code === 'supported') published += 1;
  }
  return { scenario, design, studies, counts, published };
}

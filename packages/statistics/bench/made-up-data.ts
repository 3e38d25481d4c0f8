import { drawNormal, type RandomGenerator, randomGenerator } from '../src/random/index.ts';

/** A made-up registry: three arms, seven covariates, whole-day follow-up with a competing event, sites. */
export interface MadeUpRegistry {
  readonly times: Float64Array;
  /** 0 censored, 1 the event, 2 a competing event. */
  readonly causes: Uint8Array;
  readonly arms: Int32Array;
  readonly sites: Int32Array;
  readonly covariates: readonly Float64Array[];
  readonly responder: Uint8Array;
  readonly treated: Uint8Array;
  readonly outcome: Float64Array;
}

/** The same rows for the same size: hazards exp(x' b) per 1000 days, censoring between half a year and three years. */
export function madeUpRegistry(size: number): MadeUpRegistry {
  const generator = randomGenerator(20240611);
  const effects = [0.3, -0.2, 0.4, 0.1, -0.3, 0.2, 0.15];
  const covariates = effects.map(() => new Float64Array(size));
  const registry = {
    times: new Float64Array(size),
    causes: new Uint8Array(size),
    arms: new Int32Array(size),
    sites: new Int32Array(size),
    covariates,
    responder: new Uint8Array(size),
    treated: new Uint8Array(size),
    outcome: new Float64Array(size),
  };
  for (let i = 0; i < size; i++) {
    let predictor = 0;
    effects.forEach((effect, c) => {
      covariates[c][i] = c < 2 ? Number(generator.uniform() < 0.4) : drawNormal(generator);
      predictor += effect * covariates[c][i];
    });
    fillFollowUp(registry, i, predictor, generator);
    registry.arms[i] = generator.integer(3);
    registry.sites[i] = generator.integer(Math.max(3, Math.min(1000, size / 100)));
    registry.responder[i] = Number(generator.uniform() < 1 / (1 + Math.exp(-predictor)));
    registry.treated[i] = Number(generator.uniform() < 1 / (1 + Math.exp(0.3 - predictor)));
    registry.outcome[i] = 10 + 2 * registry.treated[i] + 3 * predictor + drawNormal(generator);
  }
  return registry;
}

function fillFollowUp(
  { times, causes }: { readonly times: Float64Array; readonly causes: Uint8Array },
  i: number,
  predictor: number,
  generator: RandomGenerator,
): void {
  const event = (-Math.log(1 - generator.uniform()) * 1500) / Math.exp(predictor);
  const other = -Math.log(1 - generator.uniform()) * 4000;
  const censored = 180 + generator.uniform() * 900;
  const first = Math.min(event, other, censored);
  times[i] = Math.ceil(first);
  causes[i] = first === event ? 1 : first === other ? 2 : 0;
}

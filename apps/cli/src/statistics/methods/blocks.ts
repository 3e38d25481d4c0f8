import { stratifiedBlocks } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { defineMethod } from '../method.ts';
import { column, count } from '../spec-schema.ts';

interface Spec {
  readonly seed: number;
  readonly arms: readonly string[];
  readonly ratio?: readonly number[];
  readonly blockSizes: readonly number[];
  readonly length: number;
  readonly strata?: readonly string[];
}

/** An allocation list by permuted blocks, the same from the same seed everywhere. */
export const blocksMethod = defineMethod<Spec>({
  name: 'blocks',
  title: 'Allocation list by permuted blocks',
  needsData: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['seed', 'arms', 'blockSizes', 'length'],
    properties: {
      seed: { type: 'integer', minimum: 0 },
      arms: { type: 'array', items: column, minItems: 2 },
      ratio: { type: 'array', items: count, minItems: 2 },
      blockSizes: { type: 'array', items: count, minItems: 1 },
      length: count,
      strata: { type: 'array', items: column, minItems: 1 },
    },
  },
  run(_, { seed, arms, ratio = arms.map(() => 1), blockSizes, length, strata = ['all'] }) {
    if (ratio.length !== arms.length)
      throw new CommandFailure(`"ratio" has ${ratio.length} numbers for ${arms.length} arms`);
    const lists = stratifiedBlocks(seed, strata, length, { ratio, blockSizes });
    const named = [...lists].map(([stratum, codes]) => ({ stratum, arms: codes.map((code) => arms[code]) }));
    return {
      model: `${arms.join(' : ')} in ratio ${ratio.join(' : ')}, blocks of ${blockSizes.join(' or ')}`,
      choices: [`seed ${seed}; one stream of random numbers per stratum; the last block is not cut`],
      tables: named.map(({ stratum, arms: list }) => ({
        title: `Stratum ${stratum}`,
        columns: [
          ['number', 'count'],
          ['arm', 'text'],
        ],
        rows: list.map((arm, i) => [i + 1, arm]),
      })),
      notes: ['The seed gives away the whole list: keep both from those who enrol.'],
      fit: { lists: named },
    };
  },
});

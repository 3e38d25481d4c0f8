import { type Allocated, minimise, randomGenerator } from '@jointwise/statistics';
import { groupingOf } from '../grouping.ts';
import { defineMethod } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, specSchema } from '../spec-schema.ts';

interface Spec {
  readonly participant: string;
  readonly factors: readonly string[];
  readonly arms: readonly string[];
  readonly weights?: readonly number[];
  readonly ratio?: readonly number[];
  readonly measure?: 'range' | 'variance' | 'standard-deviation';
  readonly probability?: number;
  readonly seed: number;
}

/** Allocation by minimisation of the participants of a file, in its order. */
export const minimisationMethod = defineMethod<Spec>({
  name: 'minimisation',
  title: 'Allocation by minimisation',
  schema: specSchema(
    {
      participant: column,
      factors: { ...columnList, minItems: 1 },
      arms: { ...columnList, minItems: 2 },
      weights: { type: 'array', items: { type: 'number', minimum: 0 } },
      ratio: { type: 'array', items: { type: 'integer', minimum: 1 } },
      measure: choice('range', 'variance', 'standard-deviation'),
      probability: { type: 'number', minimum: 0, maximum: 1 },
      seed: { type: 'integer', minimum: 0 },
    },
    ['participant', 'factors', 'arms', 'seed'],
  ),
  run(table, spec) {
    const { arms, factors, measure = 'range', probability = 0.8, seed } = spec;
    const { table: rows, sample } = completeRows(table, [spec.participant, ...factors]);
    const levels = factors.map((name) => groupingOf(rows, name).codes);
    const names = rows.labels(spec.participant);
    const generator = randomGenerator(seed, 'minimisation');
    const options = {
      ...{ arms: arms.length, measure, probability },
      ...(spec.weights === undefined ? {} : { weights: spec.weights }),
      ...(spec.ratio === undefined ? {} : { ratio: spec.ratio }),
    };
    const history: Allocated[] = [];
    const allocations = names.map((participant, i) => {
      const own = levels.map((codes) => codes[i]);
      const allocation = minimise(history, own, options, generator);
      history.push({ levels: own, arm: allocation.arm });
      return { participant, ...allocation, arm: arms[allocation.arm] };
    });
    return {
      model: `${names.length} participants to ${arms.join(', ')}, balanced on ${factors.join(', ')}`,
      choices: [`imbalance by ${measure}, probability ${probability} for the least imbalance, seed ${seed}`],
      sample,
      tables: [
        {
          title: 'Allocations',
          columns: [
            ['participant', 'text'],
            ['arm', 'text'],
            ...arms.map((arm) => [`imbalance with ${arm}`, 'number'] as const),
          ],
          rows: allocations.map(({ participant, arm, imbalances }) => [participant, arm, ...imbalances]),
        },
      ],
      fit: { seed, allocations },
    };
  },
});

import type { JsonSchema } from '@jointwise/exchange';
import {
  designEffect,
  eventsSchoenfeld,
  inflateForDropOut,
  participantsForEvents,
  sampleSizeMeans,
  sampleSizeRepeatedMeasures,
  sampleSizeResponders,
} from '@jointwise/statistics';
import { percentOf } from '../estimate-rows.ts';
import { defineMethod } from '../method.ts';

interface Common {
  readonly power?: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
  readonly dropOut?: number;
  readonly clusterSize?: number;
  readonly clusterCorrelation?: number;
}

interface Spec extends Common {
  readonly means?: {
    readonly difference: number;
    readonly standardDeviation: number;
    readonly design?: 'two-arms' | 'paired';
  };
  readonly responders?: { readonly first: number; readonly second: number };
  readonly survival?: { readonly hazardRatio: number; readonly eventProbability: number };
  readonly repeatedMeasures?: {
    readonly difference: number;
    readonly standardDeviation: number;
    readonly correlation: readonly (readonly number[])[];
    readonly retention: readonly number[];
  };
}

const number: JsonSchema = { type: 'number' };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items, minItems: 1 });
const common: Readonly<Record<string, JsonSchema>> = {
  power: share,
  significance: share,
  sides: { enum: [1, 2] },
  dropOut: share,
  clusterSize: { type: 'number', minimum: 1 },
  clusterCorrelation: share,
};

const design = (
  name: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: [name],
  properties: { ...common, [name]: { type: 'object', additionalProperties: false, required, properties } },
});

/** Participants per arm of a two-arm study: means, responders, time to event or repeated measures. */
export const sampleSizeMethod = defineMethod<Spec>({
  name: 'sample-size',
  title: 'Sample size of a two-arm study',
  needsData: false,
  schema: {
    oneOf: [
      design('means', { difference: number, standardDeviation: number, design: { enum: ['two-arms', 'paired'] } }, [
        'difference',
        'standardDeviation',
      ]),
      design('responders', { first: share, second: share }, ['first', 'second']),
      design('survival', { hazardRatio: number, eventProbability: share }, ['hazardRatio', 'eventProbability']),
      design(
        'repeatedMeasures',
        { difference: number, standardDeviation: number, correlation: list(list(number)), retention: list(share) },
        ['difference', 'standardDeviation', 'correlation', 'retention'],
      ),
    ],
  },
  run(_, spec) {
    const { power = 0.9, significance = 0.05, sides = 2, dropOut = 0, clusterSize = 1, clusterCorrelation = 0 } = spec;
    const needed = perArm(spec, { power, significance, sides });
    const effect = designEffect(clusterSize, clusterCorrelation);
    const clustered = needed.value * effect;
    const enrolled = Math.ceil(inflateForDropOut(Math.ceil(clustered), dropOut));
    return {
      model: needed.model,
      choices: [`power ${percentOf(power)}, ${sides}-sided significance ${significance}, equal arms`],
      tables: [
        {
          title: 'Participants per arm',
          columns: [
            ['', 'text'],
            ['per arm', 'number'],
          ],
          rows: [
            ['as computed', needed.value],
            ...(effect === 1 ? [] : [[`with design effect ${effect.toFixed(4)}`, clustered] as const]),
            ['to analyse', Math.ceil(clustered)],
            [`to enrol, drop-out ${percentOf(dropOut)}`, enrolled],
          ],
        },
      ],
      ...(needed.note === undefined ? {} : { notes: [needed.note] }),
      fit: { perArm: needed.value, designEffect: effect, analysed: Math.ceil(clustered), enrolled },
    };
  },
});

interface Needed {
  readonly model: string;
  readonly value: number;
  readonly note?: string;
}

function perArm(
  spec: Spec,
  shared: { readonly power: number; readonly significance: number; readonly sides: 1 | 2 },
): Needed {
  const { power, ...test } = shared;
  const { means, responders, survival, repeatedMeasures } = spec;
  if (means !== undefined) {
    const model = `t test (noncentral t): difference ${means.difference}, standard deviation ${means.standardDeviation}`;
    return { model, value: sampleSizeMeans(power, { ...means, ...test }) };
  }
  if (responders !== undefined) {
    const model = `comparison of proportions ${responders.first} and ${responders.second}, pooled variance`;
    return { model, value: sampleSizeResponders(power, { ...responders, ...test }) };
  }
  if (survival !== undefined) {
    const events = eventsSchoenfeld(power, { hazardRatio: survival.hazardRatio, ...test });
    const model = `log-rank test (Schoenfeld): hazard ratio ${survival.hazardRatio}`;
    const note = `${Math.ceil(events)} events in both arms together, each participant with probability ${survival.eventProbability}.`;
    return { model, value: participantsForEvents(events, survival.eventProbability) / 2, note };
  }
  if (repeatedMeasures === undefined) throw new Error('sample-size: the schema lets no other design through');
  const model = `mixed model for repeated measures (Lu, Luo, Chen): difference ${repeatedMeasures.difference} at the last visit`;
  return { model, value: sampleSizeRepeatedMeasures(power, { ...repeatedMeasures, ...test }).first };
}

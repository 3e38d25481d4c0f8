import type { JsonSchema } from '@jointwise/exchange';
import {
  designEffect,
  eventsFreedman,
  eventsSchoenfeld,
  inflateForDropOut,
  participantsForEvents,
  sampleSizeMeans,
  sampleSizeNonInferiorResponders,
  sampleSizePrecision,
  sampleSizeRepeatedMeasures,
  sampleSizeResponders,
  sampleSizeToSeeOne,
} from '@jointwise/statistics';
import { percentOf } from '../estimate-rows.ts';
import { defineMethod } from '../method.ts';
import {
  type MeansPlan,
  meansModel,
  meansPlan,
  number,
  oneOfPlans,
  planOf,
  type RepeatedMeasuresPlan,
  type RespondersPlan,
  repeatedMeasuresModel,
  repeatedMeasuresPlan,
  respondersModel,
  respondersPlan,
  share,
} from '../study-plans.ts';

interface Common {
  readonly power?: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
  readonly dropOut?: number;
  readonly clusterSize?: number;
  readonly clusterCorrelation?: number;
}

interface Spec extends Common {
  readonly means?: MeansPlan;
  readonly responders?: RespondersPlan;
  /** One-sided by nature: half the significance of a two-sided test. */
  readonly nonInferiority?: { readonly proportion: number; readonly margin: number };
  readonly survival?: {
    readonly hazardRatio: number;
    readonly eventProbability: number;
    readonly formula?: 'schoenfeld' | 'freedman';
  };
  readonly repeatedMeasures?: RepeatedMeasuresPlan;
  /** One arm: an interval of a proportion no wider than this to either side. */
  readonly precision?: { readonly proportion: number; readonly halfWidth: number };
  /** One arm: at least one event of this risk is seen with the probability `power`. */
  readonly seeOne?: { readonly risk: number };
}

const common: Readonly<Record<string, JsonSchema>> = {
  power: share,
  significance: share,
  sides: { enum: [1, 2] },
  dropOut: share,
  clusterSize: { type: 'number', minimum: 1 },
  clusterCorrelation: share,
};

/** Participants per arm of a two-arm study: means, responders, time to event or repeated measures. */
export const sampleSizeMethod = defineMethod<Spec>({
  name: 'sample-size',
  title: 'Sample size',
  needsData: false,
  schema: oneOfPlans(common, [], {
    means: meansPlan,
    responders: respondersPlan,
    nonInferiority: planOf({ proportion: share, margin: share }),
    survival: planOf(
      { hazardRatio: number, eventProbability: share },
      { formula: { enum: ['schoenfeld', 'freedman'] } },
    ),
    repeatedMeasures: repeatedMeasuresPlan,
    precision: planOf({ proportion: share, halfWidth: share }),
    seeOne: planOf({ risk: share }),
  }),
  run(_, spec) {
    const { power = 0.9, significance = 0.05, sides = 2, dropOut = 0, clusterSize = 1, clusterCorrelation = 0 } = spec;
    const needed = perArm(spec, { power, significance, sides });
    const effect = designEffect(clusterSize, clusterCorrelation);
    const clustered = needed.value * effect;
    const enrolled = Math.ceil(inflateForDropOut(Math.ceil(clustered), dropOut));
    return {
      model: needed.model,
      choices: [needed.choice ?? `power ${percentOf(power)}, ${sides}-sided significance ${significance}, equal arms`],
      tables: [
        {
          title: needed.isOneArm ? 'Participants' : 'Participants per arm',
          columns: [
            ['', 'text'],
            [needed.isOneArm ? 'in all' : 'per arm', 'number'],
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
  /** In the place of power and significance, where the plan has its own. */
  readonly choice?: string;
  readonly isOneArm?: boolean;
}

function perArm(
  spec: Spec,
  shared: { readonly power: number; readonly significance: number; readonly sides: 1 | 2 },
): Needed {
  const { power, ...test } = shared;
  const { means, responders, survival, repeatedMeasures } = spec;
  if (means !== undefined) {
    return { model: meansModel(means), value: sampleSizeMeans(power, { ...means, ...test }) };
  }
  if (responders !== undefined) {
    return { model: respondersModel(responders), value: sampleSizeResponders(power, { ...responders, ...test }) };
  }
  if (survival !== undefined) {
    const { hazardRatio, formula = 'schoenfeld' } = survival;
    const eventsOf = formula === 'schoenfeld' ? eventsSchoenfeld : eventsFreedman;
    const events = eventsOf(power, { hazardRatio, ...test });
    const model = `log-rank test (${formula === 'schoenfeld' ? 'Schoenfeld' : 'Freedman'}): hazard ratio ${hazardRatio}`;
    const note = `${Math.ceil(events)} events in both arms together, each participant with probability ${survival.eventProbability}.`;
    return { model, value: participantsForEvents(events, survival.eventProbability) / 2, note };
  }
  if (repeatedMeasures === undefined) return further(spec, shared);
  const { first: value } = sampleSizeRepeatedMeasures(power, { ...repeatedMeasures, ...test });
  return { model: repeatedMeasuresModel(repeatedMeasures), value };
}

/** Plans that look for no difference between two arms. */
function further(
  spec: Spec,
  { power, significance, sides }: { power: number; significance: number; sides: 1 | 2 },
): Needed {
  const { nonInferiority, precision, seeOne } = spec;
  if (nonInferiority !== undefined) {
    const { proportion, margin } = nonInferiority;
    const choice = `power ${percentOf(power)}, one-sided significance ${significance / sides}, equal arms`;
    const model = `non-inferiority of proportions near ${proportion}, margin ${margin}`;
    return { model, choice, value: sampleSizeNonInferiorResponders(power, proportion, margin, significance / sides) };
  }
  if (precision !== undefined) {
    const { proportion, halfWidth } = precision;
    const model = `Wald interval of a proportion of ${proportion}, ${halfWidth} to either side`;
    const choice = `confidence ${percentOf(1 - significance)}`;
    return { model, choice, isOneArm: true, value: sampleSizePrecision(proportion, halfWidth, 1 - significance) };
  }
  if (seeOne === undefined) throw new Error('sample-size: the schema lets no other plan through');
  const model = `at least one event of risk ${seeOne.risk}`;
  const choice = `seen with probability ${percentOf(power)}`;
  return { model, choice, isOneArm: true, value: sampleSizeToSeeOne(seeOne.risk, power) };
}

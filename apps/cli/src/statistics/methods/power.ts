import {
  powerEvents,
  powerExactBinomial,
  powerMeans,
  powerRepeatedMeasures,
  powerResponders,
} from '@jointwise/statistics';
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

interface Spec {
  /** Per arm; of the one arm of `singleArm`; with `survival`, events in both arms together. */
  readonly size: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
  readonly means?: MeansPlan;
  readonly responders?: RespondersPlan;
  readonly survival?: { readonly hazardRatio: number };
  readonly repeatedMeasures?: RepeatedMeasuresPlan;
  readonly singleArm?: { readonly nullRisk: number; readonly trueRisk: number };
}

/** How likely a study of a given size finds what it looks for. */
export const powerMethod = defineMethod<Spec>({
  name: 'power',
  title: 'Power of a study of given size',
  needsData: false,
  schema: oneOfPlans({ size: { type: 'number', minimum: 1 }, significance: share, sides: { enum: [1, 2] } }, ['size'], {
    means: meansPlan,
    responders: respondersPlan,
    survival: planOf({ hazardRatio: number }),
    repeatedMeasures: repeatedMeasuresPlan,
    singleArm: planOf({ nullRisk: share, trueRisk: share }),
  }),
  run(_, spec) {
    const { size, significance = 0.05, sides = 2 } = spec;
    const { model, unit, power } = powerOf(spec, { significance, sides });
    return {
      model,
      choices: [
        spec.singleArm === undefined
          ? `${sides}-sided significance ${significance}, equal arms`
          : `one-sided, at most ${significance / sides}`,
      ],
      tables: [
        {
          title: 'Power',
          columns: [
            [unit, 'number'],
            ['power', 'number'],
          ],
          rows: [[size, power]],
        },
      ],
      fit: { size, power },
    };
  },
});

interface Found {
  readonly model: string;
  readonly unit: string;
  readonly power: number;
}

function powerOf(spec: Spec, test: { readonly significance: number; readonly sides: 1 | 2 }): Found {
  const { size, means, responders, survival, repeatedMeasures, singleArm } = spec;
  if (means !== undefined) {
    const unit = means.design === 'paired' ? 'pairs' : 'participants per arm';
    return { model: meansModel(means), unit, power: powerMeans(size, { ...means, ...test }) };
  }
  if (responders !== undefined) {
    const power = powerResponders(size, { ...responders, ...test });
    return { model: respondersModel(responders), unit: 'participants per arm', power };
  }
  if (survival !== undefined) {
    const model = `log-rank test (Schoenfeld): hazard ratio ${survival.hazardRatio}`;
    return { model, unit: 'events', power: powerEvents(size, { ...survival, ...test }) };
  }
  if (repeatedMeasures !== undefined) {
    return {
      model: repeatedMeasuresModel(repeatedMeasures),
      unit: 'participants per arm',
      power: powerRepeatedMeasures(2 * size, { ...repeatedMeasures, ...test }),
    };
  }
  if (singleArm === undefined) throw new Error('power: the schema lets no other plan through');
  const model = `exact binomial test in one arm: ${singleArm.trueRisk} against ${singleArm.nullRisk}`;
  const significance = test.significance / test.sides;
  return { model, unit: 'participants', power: powerExactBinomial(size, { ...singleArm, significance }) };
}

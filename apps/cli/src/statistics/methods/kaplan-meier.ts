import { kaplanMeier, type SurvivalCurve, survivalAt, survivalQuantile } from '@jointwise/statistics';
import { percentOf } from '../estimate-rows.ts';
import { survivalFigure } from '../figures/survival-figure.ts';
import { type CurveSpec, curveFields, type FollowUpSpec, followUpFields, followUpOf } from '../follow-up.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { specSchema } from '../spec-schema.ts';

type Spec = FollowUpSpec & CurveSpec & { readonly quantiles?: readonly number[] };

/** Product-limit curves, at the times asked for or at every event. */
export const kaplanMeierMethod = defineMethod<Spec>({
  name: 'kaplan-meier',
  title: 'Kaplan-Meier estimate of survival',
  schema: specSchema(
    {
      ...followUpFields,
      ...curveFields,
      quantiles: { type: 'array', items: { type: 'number', minimum: 0.0001, maximum: 0.9999 }, minItems: 1 },
    },
    ['time', 'event'],
  ),
  run(table, { group, times, quantiles = [0.5], interval = 'log-log', confidenceLevel: level = 0.95, ...spec }) {
    const { rows, sample, followUp } = followUpOf(table, spec, group === undefined ? [] : [group]);
    const groups = group === undefined ? undefined : groupingOf(rows, group);
    const options = { interval, confidenceLevel: level, ...(groups === undefined ? {} : { groups: groups.codes }) };
    const fit = fitOf('survival', kaplanMeier(followUp, options));
    const named = fit.curves.map((curve) => ({ curve, name: groups?.labels[curve.group] ?? 'all' }));
    return {
      model: `survival of ${spec.time}, event ${spec.event}${group === undefined ? '' : `, by ${group}`}`,
      choices: [`${percentOf(level)} intervals on the ${interval} scale, Greenwood's variance`],
      sample,
      tables: [
        summary(named),
        ...quantileTables(named, quantiles),
        ...named.map(({ curve, name }) => curveTable(name, curve, times)),
      ],
      figures: { curves: survivalFigure(named, { time: spec.time, times }) },
      fit: {
        groups: groups?.labels ?? ['all'],
        ...fit,
        quantiles: named.map(({ curve, name }) => ({
          group: name,
          quantiles: quantiles.map((proportion) => ({ proportion, ...survivalQuantile(curve, proportion) })),
        })),
      },
    };
  },
});

type NamedCurve = { readonly curve: SurvivalCurve; readonly name: string };

function summary(curves: readonly NamedCurve[]): PrintedTable {
  return {
    title: 'Median',
    columns: [
      ['group', 'text'],
      ['n', 'count'],
      ['events', 'count'],
      ['median', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: curves.map(({ curve, name }) => {
      const median = survivalQuantile(curve, 0.5);
      const { time, lower, upper } = median.status === 'estimated' ? median.fit : {};
      const events = curve.events.reduce((sum, d) => sum + d, 0);
      return [name, curve.observations, events, time, lower, upper];
    }),
  };
}

/** Times by which other shares than the half have had the event. */
function quantileTables(curves: readonly NamedCurve[], quantiles: readonly number[]): PrintedTable[] {
  const others = quantiles.filter((proportion) => proportion !== 0.5);
  return others.map((proportion) => ({
    title: `Time by which ${percentOf(proportion)} had the event`,
    columns: [
      ['group', 'text'],
      ['time', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: curves.map(({ curve, name }) => {
      const found = survivalQuantile(curve, proportion);
      const { time, lower, upper } = found.status === 'estimated' ? found.fit : {};
      return [name, time, lower, upper];
    }),
  }));
}

function curveTable(name: string, curve: SurvivalCurve, times: readonly number[] | undefined): PrintedTable {
  const asked = times ?? [...curve.times].filter((_, j) => curve.events[j] > 0);
  return {
    title: `Survival, ${name}`,
    columns: [
      ['time', 'number'],
      ['at risk', 'count'],
      ['survival', 'number'],
      ['SE', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: survivalAt(curve, asked).map((point) => [
      point.time,
      point.atRisk,
      point.survival,
      point.standardError,
      point.hasInterval ? point.lower : undefined,
      point.hasInterval ? point.upper : undefined,
    ]),
  };
}

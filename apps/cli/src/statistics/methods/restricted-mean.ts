import { kaplanMeier, normalCdf, normalQuantile, restrictedMeanSurvival } from '@jointwise/statistics';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { type FollowUpSpec, followUpFields, followUpOf } from '../follow-up.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, NotEstimable, type PrintedTable } from '../method.ts';
import { choice, column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec extends FollowUpSpec {
  readonly horizon: number;
  readonly group?: string;
  readonly control?: string | number;
  readonly beyondFollowUp?: 'refuse' | 'carry-forward';
  readonly confidenceLevel?: number;
}

interface ArmMean {
  readonly group: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
}

/** Mean event-free time up to a horizon, and its differences between groups. */
export const restrictedMeanMethod = defineMethod<Spec>({
  name: 'restricted-mean',
  title: 'Restricted mean survival time',
  schema: specSchema(
    {
      ...followUpFields,
      horizon: { type: 'number', minimum: 0 },
      group: column,
      control: value,
      beyondFollowUp: choice('refuse', 'carry-forward'),
      confidenceLevel,
    },
    ['time', 'event', 'horizon'],
  ),
  run(table, { horizon, group, control, beyondFollowUp = 'refuse', confidenceLevel: level = 0.95, ...spec }) {
    const { rows, sample, followUp } = followUpOf(table, spec, group === undefined ? [] : [group]);
    const groups = group === undefined ? undefined : groupingOf(rows, group, control);
    const curves = fitOf(
      'survival',
      kaplanMeier(followUp, groups === undefined ? {} : { groups: groups.codes }),
    ).curves;
    const means = curves.map((curve): ArmMean => {
      const name = groups?.labels[curve.group] ?? 'all';
      const options = { confidenceLevel: level, beyondFollowUp };
      return { group: name, ...fitOf(`the mean of ${name}`, restrictedMeanSurvival(curve, horizon, options)) };
    });
    const differences = means.slice(1).map((mean) => difference(mean, means[0], level));
    return {
      model: `event-free ${spec.time} up to ${horizon}, event ${spec.event}${group === undefined ? '' : `, by ${group}`}`,
      choices: [`area under the Kaplan-Meier curve, Greenwood's variance; ${percentOf(level)} Wald intervals`],
      sample,
      tables: [
        {
          title: 'Means',
          columns: waldColumns.slice(0, 5),
          rows: means.map((mean) => [mean.group, mean.estimate, mean.standardError, ...mean.interval]),
        },
        ...(differences.length === 0 ? [] : [differenceTable(differences)]),
      ],
      fit: { means, differences },
    };
  },
});

function difference(mean: ArmMean, control: ArmMean, level: number) {
  const estimate = mean.estimate - control.estimate;
  const standardError = Math.hypot(mean.standardError, control.standardError);
  const half = normalQuantile(0.5 + level / 2) * standardError;
  if (!(standardError > 0)) throw new NotEstimable(`${mean.group} - ${control.group}`, 'no-events-before-the-horizon');
  const z = estimate / standardError;
  return {
    name: `${mean.group} - ${control.group}`,
    estimate,
    standardError,
    interval: [estimate - half, estimate + half] as const,
    z,
    pValue: 2 * normalCdf(-Math.abs(z)),
  };
}

function differenceTable(differences: readonly ReturnType<typeof difference>[]): PrintedTable {
  return {
    title: 'Differences',
    columns: waldColumns,
    rows: differences.map((one) => [one.name, one.estimate, one.standardError, ...one.interval, one.z, one.pValue]),
  };
}

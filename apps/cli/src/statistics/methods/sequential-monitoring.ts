import { cusum, sprt } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { defineMethod } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly event: string;
  readonly eventValue?: string | number;
  readonly acceptable: number;
  readonly unacceptable: number;
  readonly threshold?: number;
  readonly typeOneError?: number;
  readonly typeTwoError?: number;
}

const share = { type: 'number', minimum: 0, maximum: 1 } as const;

/** CUSUM and sequential probability ratio test over events in the order of the file. */
export const sequentialMonitoringMethod = defineMethod<Spec>({
  name: 'sequential-monitoring',
  title: 'Sequential monitoring of an event (CUSUM, SPRT)',
  schema: specSchema(
    {
      event: column,
      eventValue: value,
      acceptable: share,
      unacceptable: share,
      threshold: { type: 'number', minimum: 0 },
      typeOneError: share,
      typeTwoError: share,
    },
    ['event', 'acceptable', 'unacceptable'],
  ),
  run(table, spec) {
    const { acceptable, unacceptable, threshold = 4, typeOneError = 0.05, typeTwoError = 0.1 } = spec;
    if (!(acceptable > 0 && acceptable < unacceptable && unacceptable < 1))
      throw new CommandFailure(`"acceptable" ${acceptable} must be above 0 and below "unacceptable" ${unacceptable}`);
    const { table: rows, sample } = completeRows(table, [spec.event]);
    const events = rows.flags(spec.event, spec.eventValue, 'eventValue');
    const path = cusum(events, { acceptable, unacceptable, threshold });
    const test = sprt(events, { acceptable, unacceptable, typeOneError, typeTwoError });
    return {
      model: `${spec.event} of ${events.length} in the order of the file, ${acceptable} acceptable, ${unacceptable} not`,
      choices: [`CUSUM alarms at ${threshold} and starts again; SPRT with errors ${typeOneError} and ${typeTwoError}`],
      sample,
      tables: [
        {
          title: 'Now',
          columns: [
            ['', 'text'],
            ['statistic', 'number'],
            ['lower bound', 'number'],
            ['upper bound', 'number'],
          ],
          rows: [
            ['CUSUM', path.statistics.at(-1), undefined, threshold],
            ['SPRT', test.statistics.at(-1), test.lowerBound, test.upperBound],
          ],
        },
      ],
      notes: [
        path.alarms.length === 0 ? 'CUSUM: no alarm' : `CUSUM: alarm after ${path.alarms.join(', ')}`,
        `SPRT: ${test.decision}${test.decision === 'continue' ? '' : ` after ${test.decidedAfter}`}`,
      ],
      fit: { cusum: path, sprt: test },
    };
  },
});

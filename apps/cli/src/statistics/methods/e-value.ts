import { eValue, eValueOfInterval } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { defineMethod } from '../method.ts';

interface Spec {
  readonly riskRatio: number;
  readonly interval?: readonly [lower: number, upper: number];
}

const positive = { type: 'number', minimum: 0 } as const;

/** How strong an unmeasured confounder would have to be to explain a risk ratio away. */
export const eValueMethod = defineMethod<Spec>({
  name: 'e-value',
  title: 'E-value of a risk ratio',
  needsData: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['riskRatio'],
    properties: { riskRatio: positive, interval: { type: 'array', items: positive, minItems: 2 } },
  },
  run(_, { riskRatio, interval }) {
    if (!(riskRatio > 0)) throw new CommandFailure(`"riskRatio" is ${riskRatio}; it must be more than 0`);
    if (interval !== undefined && !(interval[0] > 0 && interval[0] <= interval[1] && interval.length === 2))
      throw new CommandFailure('"interval" is a lower and an upper limit, both more than 0');
    if (interval !== undefined && !(interval[0] <= riskRatio && riskRatio <= interval[1]))
      throw new CommandFailure(`"riskRatio" ${riskRatio} lies outside its "interval" ${interval[0]} to ${interval[1]}`);
    const point = eValue(riskRatio);
    const limit = interval === undefined ? undefined : eValueOfInterval(interval);
    return {
      model: `risk ratio ${riskRatio}${interval === undefined ? '' : ` (${interval[0]} to ${interval[1]})`}`,
      choices: [
        'association of the confounder with treatment and with outcome, both as risk ratios (VanderWeele and Ding)',
      ],
      tables: [
        {
          title: 'E-values',
          columns: [
            ['', 'text'],
            ['E-value', 'number'],
          ],
          rows: [['estimate', point], ...(limit === undefined ? [] : [['limit nearer to 1', limit] as const])],
        },
      ],
      fit: { estimate: point, limit },
    };
  },
});

import { mcNemar } from '@jointwise/statistics';
import { percentOf } from '../estimate-rows.ts';
import { defineMethod, fitOf } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly first: string;
  readonly second: string;
  readonly responderValue?: string | number;
  readonly confidenceLevel?: number;
}

/** McNemar's test: one row per pair, such as the two knees of one person. */
export const pairedRespondersMethod = defineMethod<Spec>({
  name: 'paired-responders',
  title: 'Paired responders (McNemar)',
  schema: specSchema({ first: column, second: column, responderValue: value, confidenceLevel }, ['first', 'second']),
  run(table, spec) {
    const { first, second, confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [first, second]);
    const [a, b] = [first, second].map((name) => rows.flags(name, spec.responderValue, 'responderValue'));
    const count = (x: number, y: number) => a.filter((flag, i) => flag === x && b[i] === y).length;
    const [firstOnly, secondOnly] = [count(1, 0), count(0, 1)];
    const fit = fitOf('the comparison', mcNemar(firstOnly, secondOnly, { confidenceLevel: level }));
    const limit = (bound: number) => (Number.isFinite(bound) ? bound : undefined);
    return {
      model: `${first} against ${second}, ${rows.length} pairs`,
      choices: [
        `${percentOf(level)} exact interval of the conditional odds ratio; pairs that agree carry no information`,
      ],
      sample,
      tables: [
        {
          title: 'Pairs',
          columns: [
            ['', 'text'],
            ['pairs', 'count'],
          ],
          rows: [
            ['both', count(1, 1)],
            [`${first} only`, firstOnly],
            [`${second} only`, secondOnly],
            ['neither', count(0, 0)],
          ],
        },
        {
          title: `Conditional odds ratio, ${first} against ${second}`,
          columns: [
            ['estimate', 'number'],
            ['lower', 'number'],
            ['upper', 'number'],
          ],
          rows: [[limit(fit.oddsRatio), ...fit.interval.map(limit)]],
        },
        {
          title: 'Tests of no difference',
          columns: [
            ['', 'text'],
            ['chi-squared', 'number'],
            ['p', 'p'],
          ],
          rows: [
            ['exact', undefined, fit.exactPValue],
            ['McNemar', fit.statistic, fit.pValue],
            ['with continuity correction', fit.correctedStatistic, fit.correctedPValue],
          ],
        },
      ],
      fit: { firstOnly, secondOnly, ...fit },
    };
  },
});

import { bayesianFunnel, exactFunnelLimits, overDispersedFunnel, type SiteCounts } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { percentOf } from '../estimate-rows.ts';
import { defineMethod, fitOf } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, confidenceLevel, specSchema } from '../spec-schema.ts';

interface Spec {
  readonly site: string;
  readonly events: string;
  readonly total: string;
  /** Proportion in control; that of all sites together unless given. */
  readonly target?: number;
  readonly confidenceLevel?: number;
}

/** Sites against control limits, with over-dispersion, and shrunken towards each other. */
export const siteFunnelMethod = defineMethod<Spec>({
  name: 'site-funnel',
  title: 'Funnel of sites',
  schema: specSchema(
    {
      site: column,
      events: column,
      total: column,
      target: { type: 'number', minimum: 0, maximum: 1 },
      confidenceLevel,
    },
    ['site', 'events', 'total'],
  ),
  run(table, spec) {
    const { confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.site, spec.events, spec.total]);
    const [events, totals] = [rows.wholeNumbers(spec.events, 0), rows.wholeNumbers(spec.total, 1)];
    const over = events.findIndex((count, i) => count > totals[i]);
    if (over >= 0)
      throw new CommandFailure(`${rows.place(over, spec.events)}: ${events[over]} events of ${totals[over]}`);
    const sites: readonly SiteCounts[] = Array.from(events, (count, i) => ({ events: count, total: totals[i] }));
    const sum = (values: Int32Array) => values.reduce((total, value) => total + value, 0);
    const target = spec.target ?? sum(events) / sum(totals);
    if (!(target > 0 && target < 1)) throw new CommandFailure(`the target is ${target}; it must be between 0 and 1`);
    const limits = sites.map(({ total }) => [0.95, 0.998].map((one) => exactFunnelLimits(target, total, one)));
    const dispersed = fitOf('over-dispersion', overDispersedFunnel(sites, target));
    const shrunken = bayesianFunnel(sites, { confidenceLevel: level });
    const bayes = shrunken.status === 'estimated' ? shrunken.fit.sites : undefined;
    return {
      model: `${spec.events} of ${spec.total} at ${sites.length} sites, target ${target.toPrecision(5)}`,
      choices: [
        'exact binomial control limits at 95 % and 99.8 %',
        `over-dispersion ${dispersed.dispersion.toPrecision(4)} (winsorised at a tenth); beta-binomial shrinkage with ${percentOf(level)} intervals`,
      ],
      sample,
      tables: [
        {
          title: 'Sites',
          columns: [
            ['site', 'text'],
            ['events', 'count'],
            ['n', 'count'],
            ['share', 'number'],
            ['95 % lower', 'number'],
            ['95 % upper', 'number'],
            ['99.8 % lower', 'number'],
            ['99.8 % upper', 'number'],
            ['p, over-dispersed', 'p'],
            ['shrunken', 'number'],
            ['lower', 'number'],
            ['upper', 'number'],
          ],
          rows: rows
            .labels(spec.site)
            .map((name, i) => [
              ...[name, events[i], totals[i], events[i] / totals[i]],
              ...limits[i].flatMap(({ lower, upper }) => [lower, upper]),
              dispersed.pValues[i],
              ...(bayes === undefined ? [undefined, undefined, undefined] : [bayes[i].estimate, ...bayes[i].interval]),
            ]),
        },
      ],
      notes: shrunken.status === 'estimated' ? [] : [`no shrinkage: ${shrunken.reason.replaceAll('-', ' ')}`],
      fit: { target, limits, overDispersed: dispersed, bayesian: shrunken },
    };
  },
});

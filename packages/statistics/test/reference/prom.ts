import { meanInterval } from '../../src/responders/index.ts';
import type { Adapters, CsvColumns } from './reference-case.ts';
import { compareSingle, compareTwo, fitOf } from './responders.ts';

const items = [
  'pain',
  'night_pain',
  'washing',
  'transport',
  'walking',
  'standing',
  'limping',
  'kneeling',
  'work',
  'confidence',
  'shopping',
  'stairs',
];

/** Published totals and sums of answered items (code 9 is missing) before or after surgery; NaN where not complete. */
function totals(records: CsvColumns, when: 'pre' | 'post') {
  const answers = items.map((item) => records[`${when}_op_q_${item}`]);
  const published = records[`${when}_op_q_score`].map((value) => (value === '' ? Number.NaN : Number(value)));
  const sums = published.map((_, i) =>
    answers.reduce((sum, column) => {
      const value = column[i] === '' || column[i] === '*' || column[i] === '9' ? Number.NaN : Number(column[i]);
      return sum + value;
    }, 0),
  );
  return { published, sums };
}

export const promCases: Adapters = {
  prom_oks_nhs({ result }, compare, read) {
    const records = read('fetched/nhs_proms_knee_2016_17.csv.gz');
    const before = totals(records, 'pre');
    const after = totals(records, 'post');
    for (const [name, { published, sums }] of [
      ['pre', before],
      ['post', after],
    ] as const) {
      const complete = sums.filter((sum) => !Number.isNaN(sum)).length;
      const equal = sums.filter((sum, i) => sum === published[i]).length;
      compare.number(`complete ${name}`, complete, result[`complete_${name}`]);
      compare.number(`equal ${name}`, equal, result[`equal_${name}`]);
    }
    const rows = before.published.map((_, i) => i);
    const paired = rows.filter((i) => !Number.isNaN(before.published[i]) && !Number.isNaN(after.published[i]));
    const changes = paired.map((i) => after.published[i] - before.published[i]);
    const mean = fitOf(meanInterval(changes));
    compare.number('both', paired.length, result.both);
    compare.number('mean change', mean.mean, result.mean_change);
    compare.number('sd of change', mean.standardDeviation, result.sd_change);
    const first = fitOf(meanInterval(paired.map((i) => before.published[i])));
    compare.number('mean before', first.mean, result.mean_pre);
    compare.number('effect size', mean.mean / first.standardDeviation, result.ses);
    compare.number('response mean', mean.mean / mean.standardDeviation, result.srm);
    for (const limit of [5, 7]) {
      const responders = changes.filter((change) => change >= limit).length;
      compare.number(`responders ${limit}`, responders, result[`responders_ge${limit}`].x);
      compareSingle(compare, result[`responders_ge${limit}`]);
    }
    const revised = paired.map((i) => records.revision_flag[i] === '1');
    const count = (isRevised: boolean) => changes.filter((change, k) => revised[k] === isRevised && change >= 5).length;
    compare.number('responders after revision', count(true), result.responder5_rev_v_primary.x1);
    compare.number('responders after primary', count(false), result.responder5_rev_v_primary.x2);
    compareTwo(compare, result.responder5_rev_v_primary);
  },
};

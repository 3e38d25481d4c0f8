import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { scoreTable } from '../src/index.ts';

const shared = process.env.JOINTWISE_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), '../../../../shared');
const file = join(shared, 'data/nhs/nhs_proms_knee_2016_17.csv.gz');
const isThere = existsSync(file);
if (!isThere) console.log('scoring: the NHS file is not there; comparison with its Oxford totals skipped');

/** Columns of the file in the order of the items Q1 to Q12. */
const columns = [
  'pain',
  'washing',
  'transport',
  'walking',
  'standing',
  'limping',
  'kneeling',
  'night_pain',
  'work',
  'confidence',
  'shopping',
  'stairs',
];

describe.runIf(isThere)('the Oxford Knee Score of 47,604 NHS England records', () => {
  it.each(['pre_op', 'post_op'])('is the %s total of the file in every row, with a 9 for a missing answer', (time) => {
    const [head = [], ...rows] = gunzipSync(readFileSync(file))
      .toString('utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.replaceAll('"', '').split(','));
    const places = [...columns, 'score'].map((name) => head.indexOf(`${time}_q_${name}`));
    const header = [...columns.map((_, index) => `Q${index + 1}`), 'total'];
    const table = { header, rows: rows.map((cells) => places.map((place) => cells[place])) };
    const scored = scoreTable(instrumentByKey('oks')!, table, { missingCodes: ['9'], carry: ['total'] });
    expect(scored.problems).toEqual([]);
    expect(scored.rows).toHaveLength(47_604);
    const different = scored.rows.filter(({ carried, scores }) => {
      const total = scores.find(({ scale }) => scale === 'TOTAL')!;
      return (total.status === 'scored' ? String(total.value) : '') !== carried.total;
    });
    expect(different).toEqual([]);
  });
});

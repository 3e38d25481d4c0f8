import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type Answer, scoreInstrument } from '../src/index.ts';

/**
 * Vectors of awell-score (MIT), a library that scores many of the same instruments. It is compared with, not followed:
 * known to be wrong there are the IKDC and the Oxford scores with missing answers (plain sums), the HOOS (scored from
 * one answer, and a total that does not exist) and the KOOS-PS readme (67.7 at raw 11; its code has 64.7).
 */
const shared = process.env.JOINTWISE_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), '../../../../shared');
const folder = join(shared, 'data/interop/prom');
const isThere = existsSync(folder);
if (!isThere) console.log('scoring: shared reference files are not there; comparison with other libraries skipped');

interface Vector {
  readonly instrument: string;
  readonly input: Readonly<Record<string, Answer>>;
  readonly output: Readonly<Record<string, number | null>>;
}

interface Mapping {
  readonly key: string;
  /** Name of an input there to the item code here. */
  readonly item: (name: string) => string | undefined;
  /** Name of an output there to the scale here. */
  readonly scales: Readonly<Record<string, string>>;
}

const numbered = (pattern: RegExp, prefix: string) => (name: string) => {
  const number = pattern.exec(name)?.[1];
  return number === undefined ? undefined : `${prefix}${Number(number)}`;
};
const firstOf =
  (...readers: readonly ((name: string) => string | undefined)[]) =>
  (name: string) =>
    readers.map((read) => read(name)).find((code) => code !== undefined);

const mappings: Readonly<Record<string, Mapping>> = {
  quickdash: {
    key: 'quickdash',
    item: firstOf(
      numbered(/^QUICKDASH_Q(\d+)$/, 'Q'),
      numbered(/WORK_MODULE_Q(\d+)$/, 'W'),
      numbered(/ARTS_MODULE_Q(\d+)$/, 'SM'),
    ),
    scales: { QUICKDASH_SCORE: 'QUICKDASH', WORK_MODULE: 'WORK', SPORTS_PERFORMING_ARTS_MODULE: 'SPORT-MUSIC' },
  },
  promis_10: {
    key: 'promis-10',
    item: () => undefined,
    scales: { GLOBAL_PHYSICAL_HEALTH_T_SCORE: 'GPH', GLOBAL_MENTAL_HEALTH_T_SCORE: 'GMH' },
  },
  koos: {
    key: 'koos',
    item: firstOf(
      numbered(/^P(\d+)_/, 'P'),
      numbered(/^SY(\d+)_/, 'S'),
      numbered(/^A(\d+)_/, 'A'),
      numbered(/^SP(\d+)_/, 'SP'),
      numbered(/^Q(\d+)_/, 'Q'),
    ),
    scales: {
      PAIN: 'PAIN',
      SYMPTOMS: 'SYMPTOMS',
      ADL_FUNCTION: 'ADL',
      SPORT_AND_RECREATION_FUNCTION: 'SPORT',
      QUALITY_OF_LIFE: 'QOL',
    },
  },
  haq: { key: 'haq-di', item: () => undefined, scales: { DI: 'DI' } },
  oxford_knee_score: { key: 'oks', item: numbered(/^(\d+)_/, 'Q'), scales: { OXFORD_KNEE_SCORE: 'TOTAL' } },
  // There 100 is best, which is our FUNCTION.
  hoos_ps: {
    key: 'hoos-ps',
    item: (name) => ({ '1': 'A1', '2': 'A13', '3': 'A14', '4': 'SP2', '5': 'SP3' })[name.split('_')[0]],
    scales: { HOOS_PS: 'FUNCTION' },
  },
};

describe.runIf(isThere)('beside awell-score', () => {
  const vectors: Vector[] = isThere
    ? readFileSync(join(folder, 'awell-vectors-sample.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const compared = vectors.filter(({ instrument }) => instrument in mappings);

  it('has vectors for every mapping', () => {
    const present = new Set(compared.map(({ instrument }) => instrument));
    expect(Object.keys(mappings).filter((name) => !present.has(name))).toEqual([]);
  });

  it.each(compared.map((vector, index) => [`${vector.instrument} ${index}`, vector] as const))('%s', (_, vector) => {
    const { key, item, scales } = mappings[vector.instrument];
    const answers = Object.fromEntries(
      Object.entries(vector.input).map(([name, answer]) => {
        const code = item(name);
        if (code === undefined) throw new Error(`no item for ${name}`);
        return [code, answer];
      }),
    );
    const scores = scoreInstrument(instrumentByKey(key)!, answers);
    for (const [name, expected] of Object.entries(vector.output)) {
      if (!(name in scales)) continue;
      const score = scores.find(({ scale }) => scale === scales[name])!;
      if (expected === null) expect(score.status, name).toBe('not-scored');
      else expect(score.status === 'scored' && score.value, name).toBeCloseTo(expected, 9);
    }
  });
});

describe.runIf(isThere)('beside the conversion tables of other public files', () => {
  interface Tables {
    readonly 'KOOS, JR': { readonly interval: Readonly<Record<string, number>> };
    readonly 'PROMIS Global-10 physical': { readonly t: Readonly<Record<string, number>> };
    readonly 'PROMIS Global-10 mental': { readonly t: Readonly<Record<string, number>> };
  }
  const tableOf = (key: string, code: string) => {
    const rule = instrumentByKey(key)!.scales.find((scale) => scale.code === code)!.rule;
    return rule.kind === 'sum-lookup' ? Object.fromEntries(rule.table) : {};
  };

  it('agrees number for number', () => {
    const tables: Tables = JSON.parse(readFileSync(join(folder, 'conversion-tables-sample.json'), 'utf8'));
    expect(tableOf('koos-jr', 'INTERVAL')).toEqual(tables['KOOS, JR'].interval);
    expect(tableOf('promis-10', 'GPH')).toEqual(tables['PROMIS Global-10 physical'].t);
    expect(tableOf('promis-10', 'GMH')).toEqual(tables['PROMIS Global-10 mental'].t);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrumentByKey, instruments } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type Answers, checkAnswers, scoreInstrument } from '../src/index.ts';

interface ScoringCase {
  readonly name: string;
  readonly arithmetic: string;
  readonly answers: Answers;
  /** Score by scale to four decimals; null is not scored. */
  readonly expected?: Readonly<Record<string, number | null>>;
  /** Rules that refuse the answers. */
  readonly refused?: readonly string[];
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../definitions/src/instruments');
const fileOf = (key: string) => join(folder, key, `${key}.cases.json`);
const keys = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const casesOf = (key: string): readonly ScoringCase[] => JSON.parse(readFileSync(fileOf(key), 'utf8'));

describe('worked cases', () => {
  it('has a folder with cases and a README for every instrument, and none besides', () => {
    expect([...keys].sort()).toEqual(instruments.map(({ key }) => key).sort());
    expect(keys.filter((key) => !existsSync(fileOf(key)))).toEqual([]);
    expect(keys.filter((key) => !existsSync(join(folder, key, 'README.md')))).toEqual([]);
  });

  it('has the worked examples W1 to W25', () => {
    const named = keys.flatMap(casesOf).map(({ name }) => /^W(\d+)\b/.exec(name)?.[1]);
    const wanted = Array.from({ length: 25 }, (_, index) => String(index + 1));
    expect(wanted.filter((number) => !named.includes(number))).toEqual([]);
  });

  for (const key of keys) {
    it.each(casesOf(key).map((one) => [one.name, one] as const))(`${key}: %s`, (_, { answers, expected, refused }) => {
      const definition = instrumentByKey(key)!;
      if (expected === undefined) {
        const check = checkAnswers(definition, answers);
        expect(check.status === 'refused' && check.problems.map(({ rule }) => rule)).toEqual(refused);
        return;
      }
      const scores = new Map(scoreInstrument(definition, answers).map((score) => [score.scale, score]));
      for (const [scale, value] of Object.entries(expected)) {
        const score = scores.get(scale)!;
        if (value === null) expect(score).toMatchObject({ scale, status: 'not-scored' });
        else expect(score.status === 'scored' && Math.abs(score.value - value)).toBeLessThanOrEqual(5.0000001e-5);
      }
    });
  }
});

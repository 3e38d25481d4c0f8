import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addStatistics } from '../commands/statistics.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statistics-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints, or the sentence with which it refuses. */
async function answer(method: string, csv: string, spec: unknown): Promise<string> {
  writeFileSync(join(folder, 'data.csv'), csv);
  writeFileSync(join(folder, 'spec.json'), typeof spec === 'string' ? spec : JSON.stringify(spec));
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const program = new Command().exitOverride();
  addStatistics(program);
  const files = ['--data', join(folder, 'data.csv'), '--spec', join(folder, 'spec.json')];
  try {
    await program.parseAsync(['node', 'jointwise', 'statistics', method, ...files]);
    return String(printed.mock.calls[0]?.[0]);
  } catch (error) {
    expect(error).toMatchObject({ name: 'CommandFailure' });
    return (error as Error).message.replaceAll(`${folder}/`, '');
  } finally {
    printed.mockRestore();
  }
}

const km = { time: 'months', event: 'failed' };
const mmrm = { outcome: 'pain', participant: 'id', visit: 'visit', arm: 'arm', control: 'A' };
const visits = 'id,arm,visit,pain\n1,A,1,5\n1,A,2,4\n2,B,1,6\n2,B,2,3\n';

describe('jointwise statistics refuses in one sentence', () => {
  it.each([
    [
      'a cell that is not a number',
      km,
      'months,failed\n3,1\nsoon,0\n',
      'row 3, column "months": "soon" is not a number',
    ],
    [
      'a decimal comma',
      km,
      'months;failed\n"3,5";1\n',
      'row 2, column "months": "3,5" is not a number; decimals are written with a point',
    ],
    [
      'an event that is neither 0 nor 1',
      km,
      'months,failed\n3,1\n4,2\n',
      'row 3, column "failed": "2" is neither 0 nor 1; name the value that means yes in "eventValue"',
    ],
    [
      'a word for what is missing',
      km,
      'months,failed\nNaN,1\n',
      'row 2, column "months": "NaN" is not a number; what is missing is left empty, NA or a point',
    ],
    [
      'a number that no computer holds',
      km,
      'months,failed\n1e400,1\n',
      'row 2, column "months": 1e400 is larger than any number that can be computed with',
    ],
    [
      'a quote that is never closed',
      km,
      'months,failed\n"3,1\n',
      'data.csv: line 2: a quote is opened and never closed',
    ],
    [
      'a weight of 0',
      { ...km, weights: 'w' },
      'months,failed,w\n3,1,1\n4,0,0\n',
      'row 3, column "w": the weight is 0; it must be more than 0',
    ],
    [
      'a spell that ends where it starts',
      { ...km, start: 'from' },
      'from,months,failed\n0,3,1\n4,4,0\n',
      'row 3, column "from": a spell starts at 4 and ends at 4',
    ],
    ['a time before 0', km, 'months,failed\n3,1\n-4,0\n', 'row 3, column "months": -4 is a time before 0'],
    [
      'a column that is not there',
      { ...km, event: 'died' },
      'months,failed\n3,1\n',
      'there is no column "died"; the file has "months", "failed"',
    ],
    ['a short row', km, 'months,failed\n3\n', 'row 2: cells 1, columns in the header 2'],
    [
      'a field that the spec does not have',
      { ...km, colour: 'red' },
      'months,failed\n3,1\n',
      'spec.json: colour is not a field of this format',
    ],
    ['a field that is missing', { time: 'months' }, 'months,failed\n3,1\n', 'spec.json: event is missing'],
    [
      'a column without a single value',
      km,
      'months,failed\n3,\n4,NA\n',
      'no row has a value in all of "months", "failed"',
    ],
    [
      'a filter that keeps nothing',
      { ...km, where: { failed: 7 } },
      'months,failed\n3,1\n',
      'no row has 7 in column "failed"',
    ],
  ])('%s', async (_, spec, csv, sentence) => {
    expect(await answer('kaplan-meier', csv, spec)).toBe(sentence);
  });

  it('a file without rows, and a spec that is not JSON', async () => {
    expect(await answer('kaplan-meier', 'months,failed\n', km)).toBe('data.csv has a header and no rows');
    expect(await answer('kaplan-meier', 'months,failed\n3,1\n', '{')).toMatch(/^spec\.json is not JSON: /);
  });

  it('a participant with two values at one visit', async () => {
    expect(await answer('mmrm', `${visits}1,A,2,7\n`, mmrm)).toBe(
      'row 6, column "visit": participant "1" has a second value at visit "2"; the first is in row 3',
    );
  });

  it('a participant in two arms, an arm that nobody is in, a visit without values', async () => {
    expect(await answer('mmrm', `${visits}1,B,3,7\n`, mmrm)).toBe(
      'row 6, column "arm": participant "1" is in "B" here and in "A" before',
    );
    expect(await answer('mmrm', visits, { ...mmrm, control: 'C' })).toBe(
      'no row has "C" in column "arm"; it has "A", "B"',
    );
    expect(await answer('mmrm', visits, { ...mmrm, visits: [1, 2, 3] })).toBe(
      'no row has a value at visit "3" in column "visit"',
    );
  });

  it('a category that was taken for a number', async () => {
    expect(await answer('logistic', 'y,sex\n1,female\n0,male\n', { outcome: 'y', covariates: ['sex'] })).toBe(
      'row 2, column "sex": "female" is not a number; if it is a category, name its reference level in "factors"',
    );
  });

  it('data that allow no answer, with the reason', async () => {
    const separated = 'y,x\n0,1\n0,2\n1,3\n1,4\n';
    expect(await answer('logistic', separated, { outcome: 'y', covariates: ['x'] })).toBe(
      'the odds ratios cannot be estimated: separation',
    );
  });

  const rows = 'id,arm,visit,w,base,y\n1,A,1,1,3,5\n1,A,2,0,3,4\n2,B,1,1,4,6\n2,B,2,1,4,3\n3,A,1,2,5,7\n4,B,2,1,6,2\n';
  const gee = { outcome: 'y', participant: 'id', visit: 'visit', correlation: 'ar1', family: 'poisson' };
  const iptw = { outcome: 'y', arm: 'arm', control: 'A', covariates: ['base'] };
  const impute = { outcome: 'y', covariates: ['base'], seed: 1 };
  it.each([
    [
      'mmrm',
      { outcome: 'y', weights: 'w' },
      rows,
      'row 3, column "w": a weight of 0; the weight of a value is more than 0',
    ],
    ['mmrm', { outcome: 'y', covariates: ['y'] }, rows, '"y" is the outcome and cannot explain itself in "covariates"'],
    [
      'gee',
      { outcome: 'y', participant: 'id', family: 'poisson', covariates: ['base', 'base'] },
      rows,
      '"base" is named twice in "covariates"',
    ],
    [
      'mmrm',
      { outcome: 'y', covariates: ['base:w'] },
      rows,
      '"base:w" is a product of columns; adjusted means are not defined with it',
    ],
    [
      'gee',
      gee,
      `${rows}2,B,2,1,4,3\n`,
      'row 8, column "visit": participant "2" has a second value at visit "2"; the first is in row 5',
    ],
    ['gee', gee, rows.replace('3,5', '3,-5'), 'row 2, column "y": -5 is not a count of 0 or more'],
    [
      'gee',
      { ...gee, family: 'binomial', outcome: 'arm', outcomeValue: 'yes' },
      rows,
      'no row has "yes" in column "arm"',
    ],
    ['iptw', { ...iptw, trim: [0.9, 0.1] }, rows, '"trim" is two numbers, the lowest and the highest score to keep'],
    ['impute', { ...impute, covariates: ['y'] }, rows, '"y" is the outcome and cannot explain itself'],
    [
      'impute',
      { ...impute, auxiliary: ['void'] },
      'y,base,void\n1,2,\n3,4,NA\n',
      'no row has a value in column "void"',
    ],
    ['e-value', { riskRatio: 5, interval: [1, 2] }, rows, '"riskRatio" 5 lies outside its "interval" 1 to 2'],
  ])('%s: %j', async (method, spec, csv, sentence) => {
    expect(await answer(method, csv, method === 'mmrm' ? { ...mmrm, ...spec } : spec)).toBe(sentence);
  });

  it('an unknown method, with the known ones', async () => {
    expect(await answer('regression', 'a\n1\n', {})).toMatch(/^there is no method "regression"; known are mmrm, /);
  });
});

describe('jointwise statistics reads', () => {
  it('semicolons, quotes and a byte order mark', async () => {
    const csv = '\uFEFF"months";"failed"\r\n"3";1\r\n5;0\r\n';
    expect(await answer('kaplan-meier', csv, km)).toContain('Rows:     2 used of 2');
  });

  it('empty cells and NA as missing, and says how many', async () => {
    expect(await answer('kaplan-meier', 'months,failed\n3,1\n,0\n5,NA\n6,0\n', km)).toMatch(
      /Rows: {5}2 used of 4\nMissing: {2}"months" in 1 row\nMissing: {2}"failed" in 1 row\n/,
    );
  });
});

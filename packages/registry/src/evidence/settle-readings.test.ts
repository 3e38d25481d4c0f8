import { publishedTrials, type TrialDefinition } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { applyChoices } from './apply-choices.ts';
import { checkEntry } from './check-entry.ts';
import { compareEntries } from './compare-entries.ts';
import { settleReadings } from './settle-readings.ts';
import { fromTree, toTree } from './trial-tree.ts';

const restore = publishedTrials.find(({ key }) => key === 'restore-2021') as TrialDefinition;
const [pain, ...rest] = restore.results;
if (pain === undefined) throw new Error('RESTORE has results');
/** The misprint that a public file once carried: superior, p = 0.04. */
const misread: TrialDefinition = {
  ...restore,
  year: 2024,
  finding: 'Superior.',
  arms: [...restore.arms].reverse(),
  results: [...rest, { ...pain, differences: pain.differences.map((one) => ({ ...one, pValue: 0.04 })) }],
};
const pPath = [
  'results',
  'pain, nrs-pain, AVERAGE, 12 months',
  'differences',
  'PRP - SALINE, mean-difference',
  'pValue',
];

describe('compareEntries', () => {
  it('lists what differs by its name, whatever the order, and leaves prose alone', () => {
    expect(compareEntries(restore, restore)).toEqual([]);
    expect(compareEntries(restore, misread)).toEqual([
      { path: ['year'], first: 2021, second: 2024 },
      { path: pPath, first: 0.17, second: 0.04 },
    ]);
  });

  it('finds what only one reader has', () => {
    const without: TrialDefinition = { ...restore, results: rest };
    expect(compareEntries(restore, without)).toMatchObject([
      { path: ['results', 'pain, nrs-pain, AVERAGE, 12 months'], second: undefined },
    ]);
  });

  it('goes through the tree and back without loss', () => {
    for (const trial of publishedTrials) expect(fromTree(toTree(trial))).toEqual(trial);
  });
});

describe('settleReadings', () => {
  const shipped = { reader: 'Shipped', version: undefined, trial: restore };

  it('is entered once, twice, or differing', () => {
    expect(settleReadings([shipped], undefined)).toMatchObject({ status: 'entered-once', differences: [] });
    const same = { reader: 'Ana', version: 1, trial: restore };
    expect(settleReadings([shipped, same], undefined)).toMatchObject({
      status: 'entered-twice',
      readers: ['Shipped', 'Ana'],
    });
    const other = settleReadings([shipped, { reader: 'Ana', version: 1, trial: misread }], undefined);
    expect(other.status).toBe('differing');
    expect(other.differences).toHaveLength(2);
    expect(other.trial.year).toBe(2021);
  });

  it('holds what was settled until somebody enters it again', () => {
    const readings = [shipped, { reader: 'Ana', version: 1, trial: misread }];
    expect(settleReadings(readings, { version: 1, trial: restore })).toMatchObject({ status: 'adjudicated' });
    const later = [...readings, { reader: 'Ben', version: 2, trial: restore }];
    expect(settleReadings(later, { version: 1, trial: restore }).status).toBe('differing');
  });
});

describe('applyChoices', () => {
  const reason = 'Read in Table 2.';

  it('settles every difference, with the reason', () => {
    const applied = applyChoices(restore, misread, [
      { path: ['year'], from: 'first', reason },
      { path: pPath, from: 'other', value: 0.18, reason },
    ]);
    expect(applied).toMatchObject({ status: 'accepted', trial: { year: 2021 } });
    if (applied.status === 'accepted') expect(applied.trial.results[0]?.differences[0]?.pValue).toBe(0.18);
    const second = applyChoices(restore, misread, [
      { path: ['year'], from: 'second', reason },
      { path: pPath, from: 'second', reason },
    ]);
    expect(second).toMatchObject({ trial: { year: 2024 } });
  });

  it('refuses a difference without a choice, a choice without a reason, and one about something else', () => {
    expect(applyChoices(restore, misread, [{ path: ['year'], from: 'first', reason: ' ' }])).toMatchObject({
      status: 'refused',
      problems: [{ rule: 'required' }, { field: 'year', rule: 'reason-required' }],
    });
    expect(
      applyChoices(restore, misread, [
        { path: ['year'], from: 'first', reason },
        { path: pPath, from: 'other', reason },
        { path: ['doi'], from: 'first', reason },
      ]),
    ).toMatchObject({ problems: [{ rule: 'required' }, { field: 'doi', rule: 'not-differing' }] });
  });
});

describe('checkEntry', () => {
  it('accepts every shipped trial', () => {
    for (const trial of publishedTrials) expect(checkEntry(trial)).toEqual([]);
  });

  it('refuses unknown words, arms twice and results of no arm', () => {
    const [arm] = restore.arms;
    const wrong: TrialDefinition = {
      ...restore,
      key: 'RESTORE 2021',
      conditions: ['knee-ache'],
      arms: arm === undefined ? [] : [arm, { ...arm, productClasses: ['STEM_CELLS'] }],
    };
    expect(checkEntry(wrong).map(({ field, rule }) => [field, rule])).toEqual(
      expect.arrayContaining([
        ['key', 'wrong-value'],
        ['conditions', 'unknown-word'],
        ['arms.1.code', 'twice'],
        ['arms.1.productClasses', 'unknown-word'],
        ['results.0.arms.1.arm', 'unknown-word'],
      ]),
    );
  });
});

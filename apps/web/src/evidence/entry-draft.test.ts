import { publishedTrials, type TrialDefinition } from '@jointwise/definitions';
import { compareEntries } from '@jointwise/registry';
import { describe, expect, it } from 'vitest';
import { emptyEntry, emptyResult, noNumbers, secondEntry, toTrial } from './entry-draft.ts';

const restore = publishedTrials.find(({ key }) => key === 'restore-2021') as TrialDefinition;

describe('entry of a trial', () => {
  it('starts a second person without any number of the first', () => {
    const typed = toTrial(secondEntry(restore));
    expect(JSON.stringify(typed)).not.toMatch(/0\.17|-2\.1|288|144/);
    expect(typed.arms.map(({ code }) => code)).toEqual(['PRP', 'SALINE']);
    expect(typed.results).toHaveLength(3);
  });

  it('gives the same trial when the second person reads the same numbers', () => {
    const start = secondEntry({ ...restore, results: restore.results.slice(0, 1) });
    const typed = toTrial({
      ...start,
      year: '2021',
      journal: 'JAMA 326:2021',
      masking: 'triple',
      unitOfAnalysis: 'person',
      randomised: '288',
      arms: [
        { ...start.arms[0]!, productClass: 'PRP_LP', dose: '3 injections, one a week', randomised: '144' },
        { ...start.arms[1]!, productClass: 'SALINE', dose: '3 injections, one a week', randomised: '144' },
      ],
      results: [
        {
          ...start.results[0]!,
          minimum: '0',
          maximum: '10',
          arms: { PRP: { ...noNumbers, mean: '−2.1' }, SALINE: { ...noNumbers, mean: '-1,8' } },
          estimate: '-0.4',
          lower: '-0.9',
          upper: '0.2',
          pValue: '0.17',
          adjusted: 'yes',
        },
      ],
    });
    const expected = { ...restore, results: restore.results.slice(0, 1).map(({ threshold: _mcid, ...rest }) => rest) };
    expect(compareEntries(expected, typed)).toEqual([]);
  });

  it('leaves out what is not printed', () => {
    const typed = toTrial({ ...emptyEntry, key: 'a', study: 'A', results: [emptyResult], arms: [] });
    expect(typed).toEqual({
      key: 'a',
      study: 'A',
      design: 'randomised-parallel',
      conditions: ['oa-knee'],
      joint: 'knee',
      unitOfAnalysis: 'not-stated',
      arms: [],
      results: [{ key: 'pain-1', endpoint: 'pain', kind: 'change', arms: [], differences: [] }],
      source: { mark: 'read', provenance: 'S' },
    });
  });
});

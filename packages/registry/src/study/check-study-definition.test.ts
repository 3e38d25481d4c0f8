import { registryTemplate } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkStudyDefinition } from './check-study-definition.ts';

const rules = (draft: unknown) => {
  const checked = checkStudyDefinition(draft);
  return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];
};
const [baseline, treatment, ...later] = registryTemplate.visits;
const visit = { code: 'X', title: 'Extra', targetDay: 20, window: [14, 27], instruments: {}, records: [] };

describe('checkStudyDefinition', () => {
  it('accepts the shipped template, also after JSON and back', () => {
    expect(rules(registryTemplate)).toEqual([]);
    expect(rules(JSON.parse(JSON.stringify(registryTemplate)))).toEqual([]);
  });

  it('refuses windows that overlap by one day, and lets neighbours be', () => {
    const touching = { ...visit, window: [14, 28] };
    expect(rules({ ...registryTemplate, visits: [...registryTemplate.visits, touching] })).toEqual([
      'visits[12].window: windows-overlap',
    ]);
    expect(rules({ ...registryTemplate, visits: [...registryTemplate.visits, visit] })).toEqual([]);
  });

  it('lets baseline and treatment share day 0 only while the treatment visit asks no questionnaire', () => {
    const asking = { ...treatment, instruments: { '*': ['nrs-pain'] } };
    expect(rules({ ...registryTemplate, visits: [baseline, asking, ...later] })).toEqual([
      'visits[1].window: windows-overlap',
    ]);
  });

  it.each([
    [{ kind: 'survey' }, 'kind: not-a-choice'],
    [{ kind: 'trial', allocation: 'alternating' }, 'allocation: not-a-choice'],
    [{ kind: 'registry', allocation: 'randomised' }, 'allocation: not-a-trial'],
    [{ ctcaeVersion: '4.0' }, 'ctcaeVersion: not-a-choice'],
    [{ title: ' ' }, 'title: required'],
    [{ synthetic: 'no' }, 'synthetic: required'],
    [{ conditions: ['oa-jaw'] }, 'conditions[0]: unknown-key'],
    [{ conditions: ['ra', 'ra'] }, 'conditions[1]: duplicate'],
    [{ conditions: [] }, 'conditions: required'],
    [{ productClasses: ['STEM_CELLS'] }, 'productClasses[0]: unknown-key'],
    [{ arms: [{ code: 'A', title: 'A', productClasses: ['X'] }] }, 'arms[0].productClasses: unknown-key'],
    [
      {
        arms: [
          { code: 'A', title: 'A', productClasses: [] },
          { code: 'A', title: 'B', productClasses: [] },
        ],
      },
      'arms[1].code: duplicate',
    ],
    [{ arms: 'two' }, 'arms: wrong-type'],
    [{ arms: ['A'] }, 'arms: wrong-type'],
    [{ arms: [{ code: 'A', title: 'a\u0000', productClasses: [] }] }, 'arms: wrong-type'],
    [{ arms: [{ code: 'A', title: 'A', productClasses: [], dose: 1 }] }, 'arms: wrong-type'],
    [{ visits: [{ ...visit, title: '\ud800' }] }, 'visits: wrong-type'],
    [{ primaryScales: { '*': { instrument: 'koos', scale: 'PAIN', note: 1 } } }, 'primaryScales.*: unknown-key'],
    [{ visits: [] }, 'visits: required'],
    [{ visits: [{ code: 'A' }] }, 'visits: wrong-type'],
    [{ visits: [{ ...visit, window: [21, 27] }] }, 'visits[0].window: window-misses-target'],
    [{ visits: [{ ...visit, window: [27, 14] }] }, 'visits[0].window: window-misses-target'],
    [{ visits: [{ ...visit, perProtocolWindow: [13, 27] }] }, 'visits[0].perProtocolWindow: window-misses-target'],
    [{ visits: [{ ...visit, instruments: { '*': ['koos-99'] } }] }, 'visits[0].instruments: unknown-key'],
    [{ visits: [{ ...visit, instruments: { gout: ['koos'] } }] }, 'visits[0].instruments: unknown-key'],
    [{ visits: [{ ...visit, records: ['diary'] }] }, 'visits[0].records: unknown-key'],
    [{ visits: [visit, { ...visit, window: [30, 40], targetDay: 35 }] }, 'visits[1].code: duplicate'],
    [{ visits: [{ ...visit, targetDay: 1e9, window: [0, 1e9] }] }, 'visits: wrong-type'],
    [{ primaryScales: { '*': { instrument: 'koos', scale: 'NONE' } } }, 'primaryScales.*: unknown-key'],
    [{ primaryScales: {} }, 'primaryScales.*: required'],
    [{ sponsor: 'x' }, 'sponsor: unknown-field'],
  ])('refuses %j', (change, expected) => {
    expect(rules({ ...registryTemplate, ...change })).toEqual([expected]);
  });

  it('refuses anything that is not a definition without throwing', () => {
    for (const draft of [
      null,
      'x',
      1,
      [],
      {},
      { visits: [null] },
      { arms: [null] },
      { primaryScales: { '*': null } },
    ]) {
      expect(checkStudyDefinition(draft).status).toBe('refused');
    }
  });
});

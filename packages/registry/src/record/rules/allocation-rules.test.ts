import { recordDefinitions, registryTemplate } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../check-record.ts';
import { definitionForStudy } from '../definition-for-study.ts';
import type { RecordContext } from '../record-data.ts';

const definition = recordDefinitions.find(({ kind }) => kind === 'allocation');
const draft = { arm: 'A', allocatedOn: '2026-02-03', method: 'permuted-blocks', isMasked: false };

function outcome(change: object, context: Partial<RecordContext> = {}) {
  if (definition === undefined) throw new Error('no definition of allocation');
  const known = { today: '2026-03-14', arms: ['A', 'B'], trialConsentedOn: '2026-02-01', ...context };
  const checked = checkRecord(definition, { ...draft, ...change }, known);
  const problems = checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];
  return { problems, warnings: checked.warnings.map(({ field, rule }) => `${field}: ${rule}`) };
}

describe('allocation', () => {
  it('is accepted with an arm of the study, between consent and treatment', () => {
    expect(outcome({}, { treatedOn: '2026-02-03' })).toEqual({ problems: [], warnings: [] });
  });

  it.each([
    ['an arm that the study does not have', { arm: 'C' }, {}, 'arm: not-in-study'],
    ['an arm of a study without arms', {}, { arms: [] }, 'arm: not-in-study'],
    ['a second allocation beside one in force', {}, { hasAllocation: true }, 'arm: already-allocated'],
    ['an allocation after death', {}, { diedOn: '2026-01-01' }, 'allocatedOn: after-death'],
    ['a future day', { allocatedOn: '2026-03-15' }, {}, 'allocatedOn: future-date'],
    ['masking that names nobody', { isMasked: true }, {}, 'maskedRoles: required'],
  ] as const)('refuses %s', (_what, change, context, problem) => {
    expect(outcome(change, context).problems).toEqual([problem]);
  });

  it.each([
    ['before consent', { trialConsentedOn: '2026-02-04' }, 'allocatedOn: before-consent'],
    ['without consent', { trialConsentedOn: null }, 'allocatedOn: before-consent'],
    ['after treatment', { treatedOn: '2026-02-02' }, 'allocatedOn: after-treatment'],
  ] as const)('keeps an allocation %s and asks why', (_what, context, warning) => {
    expect(outcome({}, context)).toEqual({ problems: [], warnings: [warning] });
  });

  it('offers the arms of the study as choices', () => {
    if (definition === undefined) throw new Error('no definition of allocation');
    const arms = [{ code: 'A', title: 'Product', productClasses: ['BMAC'] }];
    const [arm] = definitionForStudy(definition, { ...registryTemplate, arms }).fields;
    expect(arm).toMatchObject({ name: 'arm', kind: 'choice', choices: [{ code: 'A', label: 'A: Product' }] });
    expect(definitionForStudy(definition, { arms: [] })).toBe(definition);
  });
});

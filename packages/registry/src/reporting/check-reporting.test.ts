import { type ChecklistDefinition, checklists } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkReporting } from './check-reporting.ts';

const checklist: ChecklistDefinition = {
  key: 'example',
  title: 'Example',
  note: '',
  source: 'made for these tests',
  provenance: 'C',
  items: [
    { code: 'one', section: 'A', text: 'one field', fields: ['product.volumeMl'] },
    { code: 'two', section: 'A', text: 'two fields', fields: ['product.volumeMl', 'product.activator'] },
    { code: 'any', section: 'B', text: 'either', fields: [['product.rbc', 'product.hct']] },
    { code: 'all', section: 'B', text: 'every entry', fields: ['product.spins[].forceG'] },
    {
      code: 'culture',
      section: 'C',
      text: 'culture',
      fields: ['product.medium'],
      onlyWhere: { field: 'product.productClass', in: ['MSC'], reason: 'Not cultured.' },
    },
  ],
};
const statuses = (product: Record<string, unknown>, reasons?: Record<string, string>) =>
  checkReporting(checklist, { product }, reasons).items.map(({ status }) => status);

describe('checkReporting', () => {
  it('tells reported, partly, missing and not applicable apart, and scores reported of applicable', () => {
    const product = { productClass: 'PRP_LP', volumeMl: 5, hct: 0, spins: [{ forceG: 200 }, {}] };
    const report = checkReporting(checklist, { product });
    expect(report.items.map(({ status }) => status)).toEqual([
      'reported',
      'partly',
      'reported',
      'missing',
      'not-applicable',
    ]);
    expect(report.items[1]?.missing).toEqual(['product.activator']);
    expect(report.items[4]?.reason).toBe('Not cultured.');
    expect([report.reported, report.applicable, report.score]).toEqual([2, 4, 0.5]);
  });

  it('wants a reason before an item given by hand does not apply', () => {
    expect(statuses({}, { one: 'Given by mouth.', two: '  ' }).slice(0, 2)).toEqual(['not-applicable', 'missing']);
  });

  it('keeps an item whose deciding field is not known', () => {
    expect(statuses({})[4]).toBe('missing');
    expect(statuses({ productClass: 'MSC', medium: 'x' })[4]).toBe('reported');
  });

  it('takes blanks and empty lists for missing, and zero, false and "not-done" for answers', () => {
    expect(statuses({ volumeMl: '', spins: [] }).slice(0, 1)).toEqual(['missing']);
    expect(statuses({ volumeMl: 0 })[0]).toBe('reported');
    expect(statuses({ volumeMl: false })[0]).toBe('reported');
    expect(statuses({ volumeMl: 'not-done' })[0]).toBe('reported');
  });

  it('scores nothing when nothing applies', () => {
    const none = Object.fromEntries(checklist.items.map(({ code }) => [code, 'reason']));
    expect(checkReporting(checklist, {}, none).score).toBeNull();
  });

  it('finds every item of the shipped checklists missing in an empty record', () => {
    for (const shipped of checklists) {
      const report = checkReporting(shipped, {});
      expect([report.score, report.applicable]).toEqual([0, shipped.items.length]);
    }
  });
});

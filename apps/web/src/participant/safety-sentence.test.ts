import type { ClinicalRecord } from '@jointwise/server/contract';
import { expect, it } from 'vitest';
import { safetySentence } from './safety-sentence.ts';

const record = (data: Record<string, unknown>, withdrawn = false) => ({ data, withdrawn }) as unknown as ClinicalRecord;

it('does not call it none when nobody asked', () => {
  expect(safetySentence({ adverseEvents: [], assessments: [] })).toMatch(/^Not assessed/);
  expect(safetySentence({ adverseEvents: [], assessments: [record({ status: 'not-assessed' })] })).toMatch(
    /^Not assessed/,
  );
});

it('says none once somebody asked', () => {
  expect(safetySentence({ adverseEvents: [], assessments: [record({ status: 'none' })] })).toBe(
    'Asked once: no adverse event.',
  );
});

it('does not count an event that was entered in error', () => {
  const assessments = [record({ status: 'none' }), record({ status: 'reported' })];
  expect(safetySentence({ adverseEvents: [record({}, true)], assessments })).toBe('Asked 2 times: no adverse event.');
  expect(safetySentence({ adverseEvents: [record({})], assessments })).toBe('1 adverse event is known; asked 2 times.');
});

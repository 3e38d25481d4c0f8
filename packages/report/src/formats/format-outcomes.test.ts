import { estimateOutcomes, type OutcomeFacts, type OutcomesQuestion } from '@jointwise/analysis';
import { describe, expect, it } from 'vitest';
import { formatCsv } from './format-csv.ts';
import { formatOutcomes } from './format-outcomes.ts';

const question: OutcomesQuestion = {
  study: { code: 'DEMO', title: 'Demonstration', synthetic: true },
  instrument: { key: 'nrs-pain', title: 'NRS pain', version: '1' },
  scale: {
    code: 'average',
    title: 'Average pain',
    items: ['average'],
    range: [0, 10],
    direction: 'lower-better',
    rule: { kind: 'single-value', missing: { kind: 'all-required' } },
  },
  visit: { code: 'M6', title: '6 months', targetDay: 182 },
  sites: [],
  productClasses: [{ code: 'PRP_LP', title: 'PRP | leukocyte-poor' }],
  thresholds: [
    {
      scale: 'average',
      kind: 'MIC',
      value: 2,
      population: 'chronic pain',
      intervention: 'any',
      horizon: '',
      method: 'anchor',
      source: 'Farrar 2001',
      provenance: 'M-H',
    },
  ],
};
const place = { siteId: 'a', productClass: 'PRP_LP' };
const log = { treated: 150, monthsNotLogged: [], alsoEnrolled: 0 };
const facts: OutcomeFacts = {
  flows: [{ ...place, ...log, enrolled: 120, notYetDue: 0, died: 2, withdrew: 5, operated: 7 }],
  pairs: [
    { ...place, before: 6, after: 3, count: 50 },
    { ...place, before: 6, after: 7, count: 31 },
    { ...place, before: 6, after: null, count: 32 },
  ],
  repeated: [],
};
const report = estimateOutcomes(facts, question);

describe('an outcomes report in print', () => {
  const text = formatOutcomes(report, 'md');

  it('says first that it is synthetic and uncontrolled', () => {
    const quotes = text.split('\n').filter((line) => line.startsWith('> '));
    expect(quotes[0]).toContain('Synthetic');
    expect(quotes[1]).toContain('cannot show what the treatment caused');
  });

  it('prints every figure with its n/N', () => {
    expect(text).toContain('| Completeness | 81/113 = 71.7 % |');
    expect(text).toContain('| Treated (procedure log) | 150 |');
    expect(text).toContain('Enrolled of treated: 120/150 = 80.0 % (procedure log).');
    // Mean change (50 * -3 + 31 * 1) / 81 = -119/81 = -1.469.
    expect(text).toMatch(/\| Mean change \| 81\/113 \| −1\.5 \| 95 % CI −1\.9 to −1\.0 \|/);
    expect(text).toContain('| Reached the threshold | 81/113 | 50/81 = 61.7 % |');
    expect(text).toContain('| Ended worse than they began | 81/113 | 31/81 = 38.3 % |');
  });

  it('names the threshold with its source, and why there is no comparison', () => {
    expect(text).toContain('Threshold: MIC 2 (chronic pain, any, anchor; Farrar 2001).');
    expect(text).toContain('Comparison withheld. There is only one product class');
  });

  it('keeps a bar in a name from breaking the table', () => {
    expect(text).toContain('PRP \\| leukocyte-poor');
  });
});

describe('a report without a complete procedure log', () => {
  const sites = [{ id: 'a', name: 'Site A' }];
  const unlogged = { ...facts.flows[0], treated: null, monthsNotLogged: ['2025-01', '2025-03'] };
  const silent = estimateOutcomes(
    { ...facts, flows: [unlogged as OutcomeFacts['flows'][number]] },
    { ...question, sites },
  );

  it('says where it is silent, in print and as data', () => {
    expect(formatOutcomes(silent, 'md')).toContain('Treated: not logged at Site A, 2 months.');
    const lines = formatOutcomes(silent, 'csv').split('\r\n');
    expect(lines).toContain('flow.treated,,,,,,,,');
    expect(lines).toContain('flow.capture,,,,,,,,"Treated: not logged at Site A, 2 months."');
  });
});

describe('an outcomes report as data', () => {
  it('is the same report in JSON', () => {
    expect(JSON.parse(formatOutcomes(report, 'json'))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('has one row for each figure in CSV, unrounded', () => {
    const lines = formatOutcomes(report, 'csv').split('\r\n');
    expect(lines[0]).toBe('figure,group,count,n,of,value,lower,upper,note');
    expect(lines).toContain('flow.due,,113,,,,,,');
    expect(lines).toContain('flow.treated,,150,,,,,,');
    expect(lines.find((line) => line.startsWith('flow.capture'))).toContain('120,150,,0.8,');
    expect(lines.find((line) => line.startsWith('flow.completeness'))).toContain(`81,113,,${81 / 113},`);
    expect(lines.find((line) => line.startsWith('change.mean'))).toContain(`,81,113,${-119 / 81}`);
  });

  it('quotes what must be quoted and disarms what a spreadsheet would run', () => {
    expect(formatCsv([{ a: 'x,"y"\nz', b: '=1+1', c: -3, d: null }])).toBe('a,b,c,d\r\n"x,""y""\nz",\'=1+1,-3,\r\n');
  });
});

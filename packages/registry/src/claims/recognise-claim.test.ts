import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findClaims } from './find-claims.ts';
import { recogniseClaim } from './recognise-claim.ts';

interface Case {
  readonly set: 'tune' | 'measure';
  readonly locale: 'en' | 'es';
  readonly text: string;
  readonly types: readonly string[];
}
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { cases } = JSON.parse(read('./claim-sentences.cases.json')) as { cases: Case[] };

function countsOf(set: Case['set']) {
  const counts = { right: 0, added: 0, missed: 0, sentences: 0, without: 0 };
  for (const { text, types } of cases.filter((one) => one.set === set)) {
    const found = [...new Set<string>(findClaims(text).flatMap(({ claims }) => claims.map(({ type }) => type)))];
    counts.right += found.filter((type) => types.includes(type)).length;
    counts.added += found.filter((type) => !types.includes(type)).length;
    counts.missed += types.filter((type) => !found.includes(type)).length;
    counts.sentences += 1;
    counts.without += types.length === 0 ? 1 : 0;
  }
  return counts;
}

describe('the recognition of claims, measured', () => {
  it('has sentences worth measuring on, in both languages, a third of them without a claim', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(cases.filter(({ locale }) => locale === 'es').length).toBeGreaterThan(60);
    expect(cases.filter(({ types }) => types.length === 0).length).toBeGreaterThan(cases.length / 4);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });

  it.each(['tune', 'measure'] as const)('is as the page on claims prints it: %s', (set) => {
    const { right, added, missed, sentences, without } = countsOf(set);
    const row = `| \`${set}\` | ${sentences} | ${without} | ${right}/${right + added} | ${right}/${right + missed} |`;
    expect(read('../../../../docs/methods/claims.md')).toContain(row);
  });

  it('of a hundred types that it tells in sentences it was not made for, more than 85 are right, and it misses fewer than a third', () => {
    const { right, added, missed } = countsOf('measure');
    expect(right / (right + added)).toBeGreaterThan(0.85);
    expect(right / (right + missed)).toBeGreaterThan(2 / 3);
  });
});

describe('what a sentence is read as', () => {
  it('names product, joint, condition, time, comparator, strength and estimand', () => {
    const text = 'PRP always relieves pain in arthritic knees for up to two years, better than cortisone.';
    expect(recogniseClaim(text).claims.find(({ type }) => type === 'pain-relief')).toEqual({
      ...{ type: 'pain-relief', productClasses: ['PRP_LP', 'PRP_LR'], condition: 'oa-knee', joint: 'knee' },
      ...{ horizonMonths: 24, comparator: 'CORTICOSTEROID', strength: 'absolute', estimand: 'E-PAIN-12' },
    });
  });

  it.each([
    ['PRP is better than hyaluronic acid.', 'HA'],
    ['In our hands plasma outperforms cortisone.', 'CORTICOSTEROID'],
    ['Cortisone is less effective than PRP.', 'CORTICOSTEROID'],
    ['El PRP es superior al ácido hialurónico.', 'HA'],
    ['El ácido hialurónico es menos eficaz que el plasma.', 'HA'],
  ])('tells what is said to be the lesser treatment: %s', (text, comparator) => {
    expect(recogniseClaim(text).claims).toMatchObject([
      { type: 'response', productClasses: ['PRP_LP', 'PRP_LR'], comparator, estimand: 'E-RESP-6' },
    ]);
  });

  it.each(['Surgery is better than any injection.', 'PRP is not better than cortisone.', 'Is PRP better than gel?'])(
    'finds no praise of a product in: %s',
    (text) => expect(recogniseClaim(text).claims).toEqual([]),
  );

  it('tells a hedge from a promise', () => {
    const strengthOf = (text: string) => recogniseClaim(text).claims[0]?.strength;
    expect(strengthOf('The injection may relieve pain.')).toBe('hedged');
    expect(strengthOf('The injection relieves pain.')).toBe('plain');
    expect(strengthOf('Puede aliviar el dolor.')).toBe('hedged');
  });

  it('flags words that need an approver, even where nothing is claimed', () => {
    expect(recogniseClaim('A revolutionary, natural method.')).toEqual({
      claims: [],
      blocked: ['revolutionary', 'natural'],
    });
    expect(recogniseClaim('Una técnica revolucionaria.').blocked).toEqual(['revolucionaria']);
  });

  it('says that a story, a mechanism and an approval have no estimand', () => {
    const estimandOf = (text: string) => recogniseClaim(text).claims[0]?.estimand;
    expect(estimandOf('Our patients tell us that it changed their lives.')).toBeNull();
    expect(estimandOf('Our FDA-approved treatment.')).toBeNull();
  });
});

describe('a page', () => {
  const page = `<html><head><title>Relieves pain</title><style>p{}</style></head><body>
<h1>Say goodbye to joint pain</h1><p>Stem cells <b>regenerate</b> cartilage.
It is caf&eacute; time.</p><script>var relievesPain = "relieves pain";</script>
<ul><li>No side effects</li><li>Open from 9 to 17</li></ul></body></html>`;

  it('gives every claim-like sentence with its place; what is not shown is not read', () => {
    const found = findClaims(page);
    expect(found.map(({ text, line }) => [text, line])).toEqual([
      ['Say goodbye to joint pain', 2],
      ['Stem cells regenerate cartilage.', 2],
      ['No side effects', 4],
    ]);
    const [first] = found;
    expect(page.slice(first?.from, first?.to)).toBe('Say goodbye to joint pain');
  });

  it('joins lines of plain text that were broken for width', () => {
    expect(findClaims('The injections relieve\nknee pain for years.\n\nCall us.').map(({ text }) => text)).toEqual([
      'The injections relieve knee pain for years.',
    ]);
  });

  it('joins words that a line break parted, keeps real hyphens, and still knows the line', () => {
    const [first, second] = findClaims(
      'We are open.\n\nIt regener-\nates cartilage.\n\nPRP gives long-\r\nlasting pain relief.',
    );
    expect(first).toMatchObject({ text: 'It regenerates cartilage.', line: 3 });
    expect(second).toMatchObject({ text: 'PRP gives long-lasting pain relief.', line: 6 });
  });

  it('finds nothing in nothing, and stays quick on a page made to be slow', () => {
    expect(findClaims('')).toEqual([]);
    expect(findClaims('<'.repeat(2000))).toEqual([]);
    const started = performance.now();
    findClaims(`${'relieve '.repeat(20_000)}pain`);
    findClaims('no '.repeat(60_000));
    findClaims('<script>'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import { describe, expect, it } from 'vitest';
import { registryTemplate } from '../study-templates/registry-template.ts';
import { canonicalJson } from './canonical-json.ts';
import { estimandById, estimands } from './estimands.ts';
import { parseEstimand } from './parse-estimand.ts';

const pain = estimandById('E-PAIN-12');
const rules = (json: unknown, study = registryTemplate) => {
  const parsed = parseEstimand(json, study);
  return parsed.status === 'refused' ? parsed.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];
};

describe('parseEstimand', () => {
  it.each(estimands.map((one) => [one.id, one] as const))('accepts %s as it is shipped', (_, one) => {
    expect(rules(JSON.parse(JSON.stringify(one)))).toEqual([]);
  });

  it.each([
    [{ ...pain, colour: 1 }, 'colour: unknown-field'],
    [
      { ...pain, variable: { ...pain?.variable, measure: { kind: 'scale', instrument: 'koos', scale: 'TOTAL' } } },
      'variable: unknown-scale',
    ],
    [
      { ...pain, variable: { ...pain?.variable, measure: { kind: 'scale', instrument: 'vas-pain', scale: 'PAIN' } } },
      'variable: unknown-scale',
    ],
    [{ ...pain, variable: { ...pain?.variable, visit: 'M13' } }, 'variable: unknown-visit'],
    [
      { ...pain, variable: { ...pain?.variable, measure: { kind: 'scale', instrument: 'tegner', scale: 'NOW' } } },
      'variable: nobody-asked',
    ],
    [{ ...pain, intercurrentEvents: pain?.intercurrentEvents.slice(1) }, 'intercurrentEvents: wrong-length'],
    [
      { ...pain, intercurrentEvents: pain?.intercurrentEvents.map((event) => ({ ...event, code: 'SURG' })) },
      'intercurrentEvents: not-one-strategy',
    ],
    [{ ...pain, summary: { ...pain?.summary, measure: 'odds-ratio' } }, 'summary.measure: not-of-this-variable'],
    [{ ...pain, threshold: { ...pain?.threshold, value: 0 } }, 'threshold.value: out-of-range'],
    [
      { ...pain, treatments: { ...pain?.treatments, comparators: ['STEM_CELLS'] } },
      'treatments.comparators[0]: unknown-key',
    ],
  ])('refuses what cannot be meant (%#)', (json, expected) => {
    expect(rules(json)).toContain(expected);
  });

  it('says in words that nobody can have answered', () => {
    const parsed = parseEstimand(
      { ...pain, variable: { ...pain?.variable, measure: { kind: 'scale', instrument: 'tegner', scale: 'NOW' } } },
      registryTemplate,
    );
    expect(parsed).toMatchObject({
      problems: [{ detail: 'variable: tegner/NOW is asked of nobody at M12, so nobody can have answered it' }],
    });
  });
});

describe('canonicalJson', () => {
  it('is the same whatever order the names were written in', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":1}]}');
    expect(canonicalJson(JSON.parse(canonicalJson(pain)))).toBe(canonicalJson(pain));
  });
});

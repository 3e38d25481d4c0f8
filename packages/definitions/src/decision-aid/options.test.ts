import { describe, expect, it } from 'vitest';
import { productClasses } from '../catalogues/product-classes.ts';
import { publishedSyntheses } from '../evidence/published-syntheses.ts';
import { publishedTrials } from '../evidence/published-trials.ts';
import { offeredProducts } from '../regulation/offered-products.ts';
import { optionKeys, optionParts } from './option-definition.ts';
import { options } from './options.ts';
import { aidSourceByKey } from './sources.ts';

const numbers = options.flatMap(({ benefit, harm }) => [...benefit, ...harm]);
const round = (value: number) => Math.round(value * 1e9) / 1e9;

describe('the options of the decision aid', () => {
  it('are the nine, in their order, each with a place for benefit and for harm', () => {
    expect(options.map(({ key }) => key)).toEqual(optionKeys);
    for (const { benefit, harm } of options) expect([benefit.length > 0, harm.length > 0]).toEqual([true, true]);
  });

  it.each(options.map((option) => [option.key, option] as const))('%s names what there is', (_key, option) => {
    const known = productClasses.map(({ code }) => code);
    expect(option.productClasses.filter((code) => !known.includes(code))).toEqual([]);
    const offered = offeredProducts.map(({ code }) => code);
    expect(option.offeredProducts.filter((code) => !offered.includes(code))).toEqual([]);
    const sources = optionParts.flatMap((part) => option.statements[part].sources);
    expect(sources.filter((key) => aidSourceByKey(key) === undefined)).toEqual([]);
    const unsourced = optionParts.filter((part) => {
      const { provenance, sources: keys } = option.statements[part];
      return provenance !== 'own-words' && keys.length === 0;
    });
    expect(unsourced).toEqual([]);
  });

  it('have a number of their own for benefit and for harm, so that no page is empty where a trial has counted', () => {
    const isNumber = ({ kind }: { readonly kind: string }) => kind !== 'none';
    const without = options.filter(({ benefit, harm }) => !benefit.some(isNumber) || !harm.some(isNumber));
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it('have numbers with keys of their own, from a source that is named; what trials of several options say is one number', () => {
    expect(new Set(numbers.map(({ key }) => key)).size).toBe(new Set(numbers).size);
    for (const number of numbers) if (number.kind !== 'none') expect(aidSourceByKey(number.source)).toBeDefined();
  });
});

describe('numbers that the evidence table holds too', () => {
  // The table has pain in cm of 10, lower better; the aid points of 100, higher better.
  it.each(['cells-pain', 'cells-pain-12'])('%s is the same', (key) => {
    const number = numbers.find((one) => one.key === key);
    if (number?.kind !== 'difference') throw new Error(`${key} is no difference`);
    const synthesis = publishedSyntheses.find((one) => one.key === number.evidence);
    const [lower, upper] = synthesis?.interval ?? [];
    expect(number.points).toBe(round(-10 * (synthesis?.estimate ?? Number.NaN)));
    expect(number.interval).toEqual([round(-10 * (upper ?? Number.NaN)), round(-10 * (lower ?? Number.NaN))]);
    expect(number.leastImportant).toBe(round(10 * (synthesis?.threshold?.value ?? Number.NaN)));
    expect(number.certainty).toBe(synthesis?.statedCertainty ?? 'not-graded');
    expect(number.months).toBe(synthesis?.timepointMonths ?? null);
  });

  it('prp-pain-12 is the same', () => {
    const number = numbers.find(({ key }) => key === 'prp-pain-12');
    if (number?.kind !== 'from-means') throw new Error('prp-pain-12 is not from means');
    const [trialKey, resultKey] = number.evidence?.split('/') ?? [];
    const trial = publishedTrials.find(({ key }) => key === trialKey);
    const result = trial?.results.find(({ key }) => key === resultKey);
    expect(result?.arms.map(({ mean, standardDeviation }) => ({ mean, sd: standardDeviation }))).toEqual([
      number.treated,
      number.comparator,
    ]);
    expect(result?.differences?.[0]?.interval).toEqual(number.differenceInterval);
    expect(result?.timepointMonths).toBe(number.months);
  });
});

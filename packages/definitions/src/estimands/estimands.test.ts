import { describe, expect, it } from 'vitest';
import { conditions } from '../catalogues/conditions.ts';
import { productClasses } from '../catalogues/product-classes.ts';
import { instrumentByKey } from '../instruments/instruments.ts';
import { imaging } from '../records/imaging.ts';
import type { ScaleReference } from '../study-definition.ts';
import { defaultVisits } from '../study-templates/visit-schedule.ts';
import { claimTypes, type EstimandDefinition, intercurrentCodes } from './estimand-definition.ts';
import { estimandById, estimands } from './estimands.ts';

function scalesOf({ variable }: EstimandDefinition): readonly ScaleReference[] {
  if ('domains' in variable) return Object.values(variable.domains);
  return 'measure' in variable && variable.measure.kind === 'scale' ? [variable.measure] : [];
}

describe('the shipped estimands', () => {
  it('answer every type of claim, one row for each', () => {
    expect(estimands.map(({ id }) => id)).toEqual(
      'E-PAIN-12 E-RESP-6 E-DUR E-FUNC-12 E-CART-24 E-INFL-3 E-MED-6 E-SURG-60 E-KL-60 E-SAFE E-COST'.split(' '),
    );
    expect([...new Set(estimands.flatMap((one) => one.claimTypes))].sort()).toEqual([...claimTypes].sort());
  });

  it.each(estimands.map((one) => [one.id, one] as const))('%s is the same after JSON', (_, one) => {
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  it.each(estimands.map((one) => [one.id, one] as const))('%s gives each event exactly one strategy', (_, one) => {
    expect(one.intercurrentEvents.map(({ code }) => code).sort()).toEqual([...intercurrentCodes].sort());
  });

  it.each(estimands.map((one) => [one.id, one] as const))('%s names only what exists', (_, one) => {
    for (const { instrument, scale } of scalesOf(one)) {
      expect(instrumentByKey(instrument)?.scales.map(({ code }) => code)).toContain(scale);
    }
    const { variable } = one;
    if ('measure' in variable && variable.measure.kind === 'imaging') {
      expect(imaging.fields.map(({ name }) => name)).toContain(variable.measure.field);
    }
    const visits = defaultVisits.map(({ code }) => code);
    if ('visit' in variable) expect(visits).toContain(variable.visit);
    expect(one.population.conditions.filter((key) => !conditions.some((known) => known.key === key))).toEqual([]);
    expect(one.treatments.comparators.filter((code) => !productClasses.some((known) => known.code === code))).toEqual(
      [],
    );
  });

  it('state a threshold only with a source, and say so where there is none', () => {
    for (const { threshold, notes } of estimands) {
      if (threshold === null) expect(notes.join(' ')).toMatch(/No published threshold/);
      else expect(threshold).toMatchObject({ value: expect.any(Number), source: expect.stringMatching(/\d/) });
    }
    // 1.5 of 10 in the review of 16 trials; 10.2 for daily living (PubMed 41367621).
    expect(estimandById('E-PAIN-12')?.threshold?.value).toBe(1.5);
    expect(estimandById('E-FUNC-12')?.threshold?.value).toBe(10.2);
  });

  it('count surgery as failure, event, or part of the result, never as loss', () => {
    const strategies = Object.fromEntries(
      estimands.map((one) => [one.id, one.intercurrentEvents.find(({ code }) => code === 'SURG')?.strategy]),
    );
    expect(strategies).toMatchObject({
      'E-RESP-6': 'composite',
      'E-PAIN-12': 'treatment-policy',
      'E-SURG-60': 'event',
      'E-KL-60': 'composite',
    });
  });
});

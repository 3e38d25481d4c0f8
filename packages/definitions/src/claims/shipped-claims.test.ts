import { describe, expect, it } from 'vitest';
import { conditions } from '../catalogues/conditions.ts';
import { joints } from '../catalogues/joints.ts';
import { productClasses } from '../catalogues/product-classes.ts';
import { estimandById } from '../estimands/estimands.ts';
import { sentenceTypes } from './claim-definition.ts';
import { estimandOfType, noEstimandOfType } from './estimand-of-type.ts';
import { shippedClaims } from './shipped-claims.ts';

describe('the shipped claims', () => {
  it('hold the eight benefit and mechanism claims of clinic advertising', () => {
    const types = new Set(shippedClaims.map(({ type }) => type));
    for (const type of ['cartilage', 'inflammation', 'tissue-repair', 'pain-relief'] as const)
      expect(types).toContain(type);
    for (const type of ['surgery-avoidance', 'safety', 'durability', 'medication'] as const)
      expect(types).toContain(type);
    expect(new Set(shippedClaims.map(({ slug }) => slug)).size).toBe(shippedClaims.length);
  });

  it.each(shippedClaims.map((claim) => [claim.slug, claim] as const))('%s names what exists', (slug, claim) => {
    expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(claim.sentence.en).toBeTruthy();
    expect(claim.sentence.es).toBeTruthy();
    const codes = productClasses.map(({ code }) => code);
    for (const code of [...claim.productClasses, ...claim.comparators]) expect(codes).toContain(code);
    expect(conditions.map(({ key }) => key)).toContain(claim.condition);
    expect(joints.map(({ key }) => key)).toContain(claim.joint);
    if (claim.estimand === null) expect(claim.noEstimandReason).toBeTruthy();
    else expect(estimandById(claim.estimand)?.claimTypes).toContain(claim.type);
  });

  it('say in no sentence more than an advertisement would: no exclamation, no blocked superlative', () => {
    for (const { sentence } of shippedClaims)
      expect(`${sentence.en} ${sentence.es}`).not.toMatch(/[!¡]|revolution|miracle|milagro/i);
  });
});

describe('the estimand of a type of sentence', () => {
  it('exists and answers that type, or a reason stands in its place', () => {
    for (const type of sentenceTypes) {
      const id = estimandOfType[type];
      if (id === null) expect(noEstimandOfType).toHaveProperty(type);
      else expect(estimandById(id)?.claimTypes).toContain(type);
    }
  });
});

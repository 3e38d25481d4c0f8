import type { CardRow, ClaimCard } from '@jointwise/analysis';
import { shippedClaims } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type ClaimWords, englishClaimWords } from './claim-words.ts';
import { drawClaimForest } from './draw-claim-forest.ts';
import { drawClaimImage } from './draw-claim-image.ts';
import { formatEffect, formatVerdict } from './format-verdict.ts';

const threshold = { value: 1.5, title: 'MIC', source: 'stated in the test', provenance: 'C' } as const;
const row = (given: Partial<CardRow>): CardRow => ({
  ...{ group: 'trial', title: 'RESTORE', comparator: 'Saline', design: 'randomised', estimate: -0.4 },
  ...{ interval: [-0.9, 0.2], measure: 'mean-difference', unit: 'points of 0-10', treated: 288, answered: 250 },
  ...{ isLeading: true, isOnAxis: true, note: null },
  ...given,
});
const card = (given: Partial<ClaimCard> = {}): ClaimCard =>
  ({
    ...{ claim: shippedClaims[0], version: 1, question: null, certainty: 'moderate', leading: 'trials' },
    verdict: { code: 'no-important-effect', excludesImportantHarm: true },
    effect: {
      ...{ origin: 'trials', design: 'randomised', measure: 'mean-difference', estimate: -0.4, interval: [-0.9, 0.2] },
      ...{ confidenceLevel: 0.95, unit: 'points of 0-10', benefit: 'lower', threshold, horizonMonths: 12, studies: 1 },
      treated: { title: 'PRP', treated: 144, answered: 130 },
      comparator: { title: 'Saline', treated: 144, answered: 120 },
    },
    ...{ threshold, rows: [row({})], basis: { isSynthetic: true } },
    ...given,
  }) as ClaimCard;

/** Some words as a page for Spanish readers brings them. */
const spanish: ClaimWords = {
  ...{ ...englishClaimWords, locale: 'es', to: 'a' },
  forest: {
    ...englishClaimWords.forest,
    threshold: 'lo mínimo que importa',
    better: 'mejor con el tratamiento',
  },
};

describe('the forest of a claim', () => {
  it('draws the rows that share the axis, the registry named with its bias, and tables all of them', () => {
    const rows = [
      row({ group: 'registry', title: 'Our registry', design: 'adjusted', isLeading: false }),
      row({}),
      row({ title: 'Millimetres', unit: 'mm', isOnAxis: false }),
      row({ group: 'registry', title: 'Few', estimate: null, interval: null, isOnAxis: false }),
    ];
    const figure = drawClaimForest(card({ rows }));
    const words = figure?.nodes.flatMap(({ text }) => text ?? []) ?? [];
    expect(words).toContain('−0.40 (−0.90 to 0.20)');
    expect(words).toContain('Registry: not by chance');
    expect(words.join(' ')).not.toContain('Millimetres');
    expect(figure?.table.rows).toHaveLength(4);
    expect(figure?.caption).toContain('n/N = 250/288');
  });

  it.each([
    ['randomised', 'Registry: allocated by chance'],
    ['uncontrolled', 'Registry: nobody to compare'],
  ] as const)('names what the design of the registry allows: %s', (design, name) => {
    const figure = drawClaimForest(card({ rows: [row({ group: 'registry', design })] }));
    expect(figure?.nodes.flatMap(({ text }) => text ?? [])).toContain(name);
  });

  it('puts the threshold on the side of benefit and says which way is better', () => {
    const figure = drawClaimForest(card(), spanish);
    const words = figure?.nodes.flatMap(({ text }) => text ?? []) ?? [];
    expect(words).toContain('lo mínimo que importa');
    expect(words).toContain('← mejor con el tratamiento');
    expect(words).toContain('−0,40 (−0,90 a 0,20)');
  });

  it('draws nothing where there is no number', () => {
    expect(drawClaimForest(card({ rows: [] }))).toBeUndefined();
  });
});

describe('the words of a verdict', () => {
  it('name the comparator, the numbers and the threshold', () => {
    expect(formatVerdict(card())).toBe('It made no difference that matters compared with an injection of salt water.');
    expect(formatEffect(card())).toBe(
      '−0.40 (95 % CI −0.90 to 0.20) points of 0-10; smallest difference that matters: 1.50',
    );
  });

  it('add that a harm is not ruled out, where it is not', () => {
    const verdict = { code: 'no-important-effect', excludesImportantHarm: false } as const;
    expect(formatVerdict(card({ verdict }))).toContain('An important harm is not ruled out.');
  });

  it('say why there is no answer', () => {
    const verdict = { code: 'not-answerable', reason: 'uncontrolled' } as const;
    expect(formatVerdict(card({ verdict, effect: null }))).toContain('many people improve anyway');
    expect(formatEffect(card({ effect: null }))).toBeNull();
  });
});

describe('the picture of a claim', () => {
  it('holds words and shapes alone, with dangerous signs made harmless', () => {
    const image = {
      card: card(),
      decidedOn: '14 Mar 2026',
      address: 'a/b',
      sentence: 'Cells & <b>more</b> cells',
      isWorse: true,
    } as const;
    const svg = drawClaimImage(image);
    expect(svg).toContain('Cells &amp; &lt;b&gt;more&lt;/b&gt; cells');
    expect(svg).toContain('No important effect shown');
    expect(svg).toContain('got worse');
    expect(svg).not.toMatch(/<image|href|<script|url\(/);
  });
});

import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.ts';

const blank = { productClass: '', jurisdiction: 'US', on: '2026-03-14', chosen: {}, processing: undefined };

describe('facts as entered', () => {
  it('are left out where they are not known', () => {
    expect(readFacts({ ...blank, chosen: { material: '', isHomologous: '' } })).toEqual({});
  });

  it('become yes, no, codes and lists', () => {
    const chosen = { material: 'fat', isHomologous: 'false', hasViableCells: 'true', claims: 'treats-arthritis' };
    expect(readFacts({ ...blank, productClass: 'MFAT', chosen, processing: ['rinsed'] })).toEqual({
      productClass: 'MFAT',
      material: 'fat',
      isHomologous: false,
      hasViableCells: true,
      claims: ['treats-arthritis'],
      processing: ['rinsed'],
    });
  });

  it('say that nothing was done, which is not the same as not known', () => {
    expect(readFacts({ ...blank, processing: [] })).toEqual({ processing: [] });
  });
});

import type { ScaleDefinition } from '../instrument-definition.ts';

type Table = readonly (readonly [rawSum: number, score: number])[];

/**
 * Both directions of KOOS-PS and HOOS-PS as two scales, because publications use both and flip them silently:
 * DIFFICULTY is the published table (0 best), FUNCTION is 100 minus it (100 best).
 */
export function physicalShortForm(items: readonly string[], difficulty: Table): readonly ScaleDefinition[] {
  return [
    {
      code: 'DIFFICULTY',
      title: 'Physical difficulty (0 best, as published)',
      items,
      range: [0, 100],
      direction: 'lower-better',
      rule: { kind: 'sum-lookup', table: difficulty, missing: { kind: 'all-required' } },
    },
    {
      code: 'FUNCTION',
      title: 'Physical function (100 best, reversed)',
      items,
      range: [0, 100],
      direction: 'higher-better',
      rule: { kind: 'sum-lookup', table: turned(difficulty), missing: { kind: 'all-required' } },
    },
  ];
}

/** The table has one decimal; 100 - 31.8 has more in binary, which is taken off again. */
function turned(table: Table): Table {
  return table.map(([rawSum, score]) => [rawSum, Math.round((100 - score) * 10) / 10] as const);
}

import type { ScaleDefinition, ScaleDirection } from '../instrument-definition.ts';

/** A scale that is one item's answer, under the item's own code. */
export function singleValueScale(
  code: string,
  title: string,
  {
    range,
    direction,
    unit,
  }: { readonly range: readonly [number, number]; readonly direction: ScaleDirection; readonly unit?: string },
): ScaleDefinition {
  return {
    code,
    title,
    items: [code],
    range,
    direction,
    ...(unit === undefined ? {} : { unit }),
    rule: { kind: 'single-value', missing: { kind: 'all-required' } },
  };
}

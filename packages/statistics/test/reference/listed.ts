import type { Comparison, ReferenceCase, Row } from './case.ts';
import type { Adapters } from './reference-case.ts';

/** Adapters from functions that list the comparisons of a case, for families that read rows instead of columns. */
export function listed(
  families: Readonly<Record<string, (reference: ReferenceCase) => readonly Comparison[]>>,
): Adapters {
  const entries = Object.entries(families).map(([id, list]) => {
    const adapter: Adapters[string] = (reference, compare, read) => {
      // Some cases carry their contrasts in the result; they need no file.
      const names = reference.result.pairwise === undefined ? [reference.data ?? []].flat() : [];
      const files = Object.fromEntries(names.map((name) => [name, rowsOf(read(name))]));
      const rows = names.length > 0 ? files[names[0]] : [];
      const tolerance = reference.rel_tol ?? undefined;
      for (const { name, actual, expected, ...options } of list({ ...reference, tolerance, rows, files })) {
        compare.number(name, actual, expected, options);
      }
    };
    return [id, adapter] as const;
  });
  return Object.fromEntries(entries);
}

function rowsOf(columns: Readonly<Record<string, readonly string[]>>): Row[] {
  const names = Object.keys(columns);
  return columns[names[0]].map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])));
}

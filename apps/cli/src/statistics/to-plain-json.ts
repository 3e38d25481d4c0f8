/** A fit as JSON: typed arrays as arrays, maps as objects; what is not a finite number is null, functions are left out. */
export function toPlainJson(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, toPlainJson);
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (value instanceof Map) return toPlainJson(Object.fromEntries(value));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && typeof one !== 'function');
  return Object.fromEntries(entries.map(([name, one]) => [name, toPlainJson(one)]));
}

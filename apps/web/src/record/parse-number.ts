/**
 * What was typed as a number: `2.5`, `2,5` (decimal comma) and `1e8` are read; anything else stays text, so that the
 * check can show what was typed. Nothing is clamped or rounded.
 */
export function parseNumber(text: string): number | string {
  const trimmed = text.trim().replace('−', '-');
  const plain = /^-?\d+,\d+$/.test(trimmed) ? trimmed.replace(',', '.') : trimmed;
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text;
}

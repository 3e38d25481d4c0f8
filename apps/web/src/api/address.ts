type Parameter = string | number | undefined | null;

/**
 * Address of a request: every part is encoded, empty parameters are left out.
 * `address`\`/sites/${siteId}/today\`` keeps ids of any spelling in one path segment.
 */
export function address(strings: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  return strings.map((text, index) => text + (index < parts.length ? encodeURIComponent(parts[index]!) : '')).join('');
}

/** Query part with its question mark, or nothing. */
export function query(parameters: Readonly<Record<string, Parameter>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

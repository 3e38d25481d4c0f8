/** Nothing runs or loads but our own files; nothing may be written in place; nobody may frame the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/**
 * Headers of a public page that differ from those of staff pages.
 *
 * @param styleHash the styles that stand in the page; no others count
 */
export function publicHeaders(isHttps: boolean, styleHash: string | undefined): Readonly<Record<string, string>> {
  const lines = [
    ...policy,
    `style-src ${styleHash ?? "'none'"}`,
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return { 'content-security-policy': lines.join('; ') };
}

/** Headers of a figure that other sites may show: it holds no script and no reference. */
export const embeddableHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

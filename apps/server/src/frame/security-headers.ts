/** Only our own files run and load; figures are drawn as data and blob images when they are saved. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // React sets single style properties through the style attribute of elements, never a style sheet in the page.
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Headers of every reply. HSTS and upgrade-insecure-requests are sent only when the registry is reached by https:
 * on a plain http address inside a clinic they would lock the browser out.
 */
export function securityHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': isHttps ? `${contentSecurityPolicy}; upgrade-insecure-requests` : contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

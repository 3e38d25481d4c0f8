import type { IncomingHttpHeaders } from 'node:http';
import { type Refusal, refuse } from './refusal.ts';

/** Refuses a body that is neither JSON in UTF-8 nor, where the route takes one, an upload. */
export function checkMediaType(headers: IncomingHttpHeaders, takesUpload: boolean): Refusal | undefined {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody) return undefined;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return refuse('unsupported-media-type', 'Send the body without content-encoding.');
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const wanted = takesUpload ? 'multipart/form-data' : 'application/json';
  if (type.trim() !== wanted) return refuse('unsupported-media-type', `Send the body as ${wanted}.`);
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  if (charset === undefined || /^charset="?utf-?8"?$/.test(charset)) return undefined;
  return refuse('unsupported-media-type', 'Send the body in UTF-8.');
}

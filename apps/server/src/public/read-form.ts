import { isStorableText } from '../frame/check-json.ts';
import { RefusalError, refuse } from '../frame/refusal.ts';

export const formLimitBytes = 65_536;
const mostFields = 300;

/**
 * The fields of a form that was sent as application/x-www-form-urlencoded.
 *
 * @throws RefusalError `malformed-text` when it is not UTF-8, cannot be stored, or has fields without end
 */
export function readForm(body: Buffer): URLSearchParams {
  const text = decode(body);
  const form = new URLSearchParams(text);
  const fields = [...form];
  if (fields.length > mostFields) throw new RefusalError(refuse('malformed-text', 'The form has too many fields.'));
  if (!fields.every(([name, value]) => isStorableText(name) && isStorableText(value))) {
    throw new RefusalError(refuse('malformed-text', 'The form holds text that cannot be stored.'));
  }
  return form;
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new RefusalError(refuse('malformed-text', 'The form is not UTF-8.'));
  }
}

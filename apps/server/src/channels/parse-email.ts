import { createHash } from 'node:crypto';
import type { InboundMessage } from '@jointwise/registry';
import PostalMime, { type Email } from 'postal-mime';
import { ownWords } from './own-words.ts';

/**
 * What an enquiry needs of an e-mail (RFC 5322). The text is for scanning alone; attached files are counted and not
 * opened. Undefined when nobody can be answered: no sender's address.
 *
 * @throws Error when the bytes are no e-mail
 */
export async function parseEmail(bytes: Uint8Array, receivedAt: Date): Promise<InboundMessage | undefined> {
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 262_144 });
  const from = email.from?.address ?? '';
  if (from === '') return undefined;
  const subject = email.subject ?? '';
  const body = email.text ?? textOfHtml(email.html ?? '');
  return {
    providerId: email.messageId?.trim() || `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    from,
    name: email.from?.name?.trim() || null,
    at: receivedAt.toISOString(),
    text: `${subject}\n${withoutQuotes(body)}`,
    // A message without a body says what its subject says.
    ownWords: body.trim() === '' ? subject : ownWords(body),
    attachments: email.attachments.length,
    isAutomatic: isAutomatic(email, from),
  };
}

/** Signs of RFC 3834 and of mailing lists that no person waits for an answer. */
function isAutomatic(email: Email, from: string): boolean {
  const header = (name: string) =>
    email.headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  const submitted = header('auto-submitted');
  if (submitted !== '' && submitted !== 'no') return true;
  if (/^(bulk|junk|list|auto_reply)$/.test(header('precedence')) || header('list-id') !== '') return true;
  return /^(mailer-daemon|postmaster|no-?reply)@/i.test(from) || header('return-path') === '<>';
}

/** Without the lines that quote an earlier message, or our own safety text would raise a task at every answer. */
function withoutQuotes(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('>'))
    .join('\n');
}

/** Words of an HTML message, line by line, a quotation as a line that begins with ">"; for scanning, never for showing. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .split(/<blockquote\b[^>]*>[\s\S]*?<\/blockquote\s*>/i)
    .map((part) =>
      part
        .replace(/<(?:br|\/p|\/div|\/li|\/tr|hr)\b[^>]*>/gi, '\n')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&nbsp;/gi, ' '),
    )
    .join('\n>\n');
}

import type { AnswerChannel } from '@jointwise/definitions';

/**
 * An address or number in the one form in which two of the same are equal: e-mail in lower case, numbers as + and
 * digits. A number without a country keeps its digits alone. `null` when it is neither.
 */
export function handleOf(channel: AnswerChannel, text: string): string | null {
  const trimmed = text.trim();
  if (channel === 'e-mail') {
    const isAddress = trimmed.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@.<>,;"]{2,}$/.test(trimmed);
    return isAddress ? trimmed.toLowerCase() : null;
  }
  if (!/^(\+|00)?[0-9][0-9 ()./-]{4,30}$/.test(trimmed)) return null;
  const digits = trimmed.replace(/\D/g, '');
  if (trimmed.startsWith('+')) return `+${digits}`;
  return trimmed.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

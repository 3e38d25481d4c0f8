import type { Texts } from '../texts/texts-of.ts';
import { roomSentences } from './room-sentences.ts';

/** A sentence in the reader's language, or as it was written where nobody has put it into that language. */
export interface Said {
  readonly text: string;
  readonly isKnown: boolean;
}

interface Pattern {
  readonly key: string;
  readonly places: readonly string[];
  readonly expression: RegExp;
}

const whole = new Map(roomSentences.filter(([english]) => !english.includes('{')));
const patterns: readonly Pattern[] = roomSentences.filter(([english]) => english.includes('{')).map(toPattern);

/**
 * Says what a room wrote in English to a reader: names of products, units, reasons, notes. What a site wrote itself is
 * not known and stays as it is. Numbers in it are written as the language writes them.
 */
export function say(english: string, t: Texts): Said {
  const key = whole.get(english);
  if (key !== undefined) return { text: t.byKey(`said.${key}`), isKnown: true };
  for (const pattern of patterns) {
    const text = fill(pattern, english, t);
    if (text !== undefined) return { text, isKnown: true };
  }
  return { text: english, isKnown: t.locale === 'en' };
}

function fill({ key, places, expression }: Pattern, english: string, t: Texts): string | undefined {
  const found = expression.exec(english);
  if (found === null) return undefined;
  const values: Record<string, string> = {};
  for (const [index, place] of places.entries()) {
    const given = found[index + 1] ?? '';
    if (!place.startsWith('said')) values[place] = local(given, t);
    else {
      const inner = say(given, t);
      if (!inner.isKnown && t.locale !== 'en') return undefined;
      values[place] = inner.text;
    }
  }
  return t.byKey(`said.${key}`, values);
}

function local(value: string, t: Texts): string {
  if (!/^-?\d+\.\d+$/.test(value)) return value;
  return t.number(Number(value), value.split('.')[1]?.length ?? 0);
}

function toPattern([english, key]: readonly [string, string]): Pattern {
  const places = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const source = english
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)');
  return { key, places, expression: new RegExp(`^${source}$`, 's') };
}

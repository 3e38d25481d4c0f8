import { createElement, Fragment, type ReactNode } from 'react';
import type { Area, English } from './english.ts';
import { spoken } from './spoken.ts';

/** A text that changes with a number, by the plural categories of its language (`one`, `other`, ...). */
export type Plural = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** Keys of an area with a dot between file and text: `rosterPage.title`. */
export type KeyOf<T> = {
  [Group in keyof T & string]: `${Group}.${keyof T[Group] & string}`;
}[keyof T & string];

type EntryAt<T, Key extends string> = Key extends `${infer Group extends keyof T & string}.${infer Name}`
  ? T[Group][Name & keyof T[Group]]
  : never;
type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type NameOf<Entry> = Entry extends string ? Placeholder<Entry> : Placeholder<Entry[keyof Entry]> | 'count';
type CountOf<Entry> = Entry extends string ? unknown : { readonly count: number };

/** What a text asks for: nothing, or a value for each of its placeholders. */
type ValuesOf<Entry, Value> = [NameOf<Entry>] extends [never]
  ? readonly []
  : readonly [values: { readonly [Name in NameOf<Entry>]: Value } & CountOf<Entry>];

/** The texts of one area of the staff pages, in the language of the reader. */
export interface Texts<T> {
  /** The text at a key, its `{placeholders}` filled in; a text with plural forms takes the one for `count`. */
  <Key extends KeyOf<T>>(key: Key, ...values: ValuesOf<EntryAt<T, Key>, string | number>): string;
  /** The same with elements in the sentence: a link, a number in bold. */
  nodes<Key extends KeyOf<T>>(key: Key, ...values: ValuesOf<EntryAt<T, Key>, ReactNode>): ReactNode;
}

/**
 * The lookups of an area. They look when they are called, so that a language can be chosen before the pages begin.
 *
 * @param area name of the area, as other languages call it
 * @param english its texts in English, which a page brings along
 */
export function textsOf<Name extends Area>(area: Name, english: English[Name]): Texts<English[Name]> {
  const partsOf = (key: string, values: Values = {}): readonly ReactNode[] => {
    const { locale, language } = spoken();
    const text = formOf(entryAt(language?.[area] ?? english, key), values, locale);
    // Split at the placeholders: every second part is the name of one.
    return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : values[part]));
  };
  const text = (key: string, values?: Values) => partsOf(key, values).join('');
  const nodes = (key: string, values?: Values) => createElement(Fragment, null, ...partsOf(key, values));
  // Keys and values are checked where a text is asked for; inside they are any.
  return Object.assign(text, { nodes }) as unknown as Texts<English[Name]>;
}

type Values = Readonly<Record<string, ReactNode>>;
type Entries = Readonly<Record<string, Readonly<Record<string, string | Plural>>>>;

function entryAt(area: unknown, key: string): string | Plural {
  const [group = '', name = ''] = key.split('.');
  return (area as Entries)[group][name];
}

function formOf(entry: string | Plural, values: Values, locale: string): string {
  if (typeof entry === 'string') return entry;
  return entry[new Intl.PluralRules(locale).select(Number(values.count))] ?? entry.other;
}

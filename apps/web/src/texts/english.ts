import type { roster } from './en/roster.ts';
import type { Plural } from './texts-of.ts';

/** The English texts of every area, as a type: each page brings only its own along. */
export interface English {
  readonly roster: typeof roster;
}

export type Area = keyof English;

/** The same keys with texts of another language; plural forms are those of that language. */
type Translation<Entries> = {
  readonly [Key in keyof Entries]: Entries[Key] extends string
    ? string
    : Entries[Key] extends Plural
      ? Plural
      : Translation<Entries[Key]>;
};

/** Every text of the staff pages in a language besides English. */
export type Language = Translation<English>;

import type { InstrumentDefinition, InstrumentItem } from './instrument-definition.ts';
import { instrumentByKey } from './instruments/instruments.ts';
import {
  checkShape,
  dictionary,
  object,
  oneOf,
  optional,
  type Parsed,
  type ParseProblem,
  pattern,
  refuse,
  type Shape,
  text,
  wholeNumber,
} from './shape.ts';

/**
 * The official wording of one instrument in one language, loaded by a site that is allowed to use it. The repository
 * ships none. Texts are plain text and are shown unchanged.
 */
export interface InstrumentPack {
  readonly format: 'jointwise-instrument-pack';
  readonly formatVersion: 1;
  /** Instrument key, and the version of it that the wording belongs to. */
  readonly instrument: string;
  readonly instrumentVersion: string;
  /** BCP 47 tag of the translation: `es`, `es-MX`. Translations of two countries are two packs. */
  readonly language: string;
  /** Name of the instrument in that language. */
  readonly title: string;
  readonly licence: {
    /** Owner's licence or permission that the site holds: number, date or letter. */
    readonly reference: string;
    readonly grantedTo: string;
    /** Last day, YYYY-MM-DD, where the licence ends. */
    readonly validUntil?: string;
  };
  readonly instructions?: string;
  /** By item code. */
  readonly items: Readonly<Record<string, PackedItem>>;
}

export interface PackedItem {
  readonly text: string;
  /** Wording of every allowed answer by its number, or `yes` and `no`; absent where the answer is a bare number. */
  readonly choices?: Readonly<Record<string, string>>;
}

const packShape: Shape = object({
  format: oneOf('jointwise-instrument-pack'),
  formatVersion: wholeNumber(1, 1),
  instrument: text(60),
  instrumentVersion: text(60),
  language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as es or es-MX'),
  title: text(300),
  licence: object({
    reference: text(500),
    grantedTo: text(300),
    validUntil: optional(pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD')),
  }),
  instructions: optional(text(5000, { multiline: true })),
  items: dictionary(
    object({ text: text(2000, { multiline: true }), choices: optional(dictionary(text(500), 101)) }),
    300,
  ),
});

/**
 * Reads a pack. It has to be for an instrument that exists, in the version that is scored, with a text for every item
 * that is not optional, and with wording for all the choices of an item or for none.
 *
 * @param json the parsed JSON, of unknown origin
 * @param findInstrument where instruments are looked up; by default those that are shipped
 */
export function parseInstrumentPack(
  json: unknown,
  findInstrument: (key: string) => InstrumentDefinition | undefined = instrumentByKey,
): Parsed<InstrumentPack> {
  const shapeProblems = checkShape(packShape, json);
  if (shapeProblems.length > 0) return { status: 'refused', problems: shapeProblems };
  const pack = json as InstrumentPack;
  const definition = findInstrument(pack.instrument);
  const problems =
    definition === undefined
      ? refuse('instrument', 'unknown-instrument', `there is no instrument ${pack.instrument}`)
      : checkAgainst(definition, pack);
  return problems.length === 0 ? { status: 'parsed', value: pack } : { status: 'refused', problems };
}

function checkAgainst(definition: InstrumentDefinition, pack: InstrumentPack): readonly ParseProblem[] {
  if (pack.instrumentVersion !== definition.version) {
    const detail = `is for ${pack.instrumentVersion}; the instrument is scored in version ${definition.version}`;
    return refuse('instrumentVersion', 'wrong-version', detail);
  }
  const known = new Map(definition.items.map((item) => [item.code, item]));
  const strangers = Object.keys(pack.items).filter((code) => !known.has(code));
  const absent = definition.items.filter(
    ({ code, optional: mayBeAbsent }) => mayBeAbsent !== true && !Object.hasOwn(pack.items, code),
  );
  return [
    ...strangers.flatMap((code) => refuse(`items.${code}`, 'unknown-item', `${definition.key} has no such item`)),
    ...absent.flatMap(({ code }) => refuse(`items.${code}`, 'missing-item', 'has no text')),
    ...definition.items.flatMap((item) => {
      const packed = Object.hasOwn(pack.items, item.code) ? pack.items[item.code] : undefined;
      return packed?.choices === undefined ? [] : checkChoices(item, packed.choices);
    }),
  ];
}

function checkChoices(
  { code, answer }: InstrumentItem,
  choices: Readonly<Record<string, string>>,
): readonly ParseProblem[] {
  const allowed = choiceCodes(answer);
  const strangers = Object.keys(choices).filter((choice) => !allowed.includes(choice));
  const absent = allowed.filter((choice) => !Object.hasOwn(choices, choice));
  const path = `items.${code}.choices`;
  return [
    ...strangers.flatMap((choice) => refuse(`${path}.${choice}`, 'unknown-choice', `${code} has no such answer`)),
    ...(absent.length === 0 ? [] : refuse(path, 'missing-choice', `has no wording for ${absent.join(', ')}`)),
  ];
}

/** The answers of an item that can be worded, as the names that a pack uses. */
function choiceCodes(answer: InstrumentItem['answer']): readonly string[] {
  if (answer.kind === 'yes-no') return ['yes', 'no'];
  if (answer.kind === 'levels') return answer.levels.map(String);
  const count = Math.round((answer.maximum - answer.minimum) / answer.step);
  if (count > 100) return [];
  return Array.from({ length: count + 1 }, (_, index) => String(answer.minimum + index * answer.step));
}

/** One thing wrong with a definition or a pack that was handed in as JSON. */
export interface ParseProblem {
  /** Path of the field: `scales[0].rule.missing`. */
  readonly field: string;
  /** Stable kebab-case code. */
  readonly rule: string;
  readonly detail: string;
}

/** The answer of every `parse…` function. */
export type Parsed<T> =
  | { readonly status: 'parsed'; readonly value: T }
  | { readonly status: 'refused'; readonly problems: readonly ParseProblem[] };

/** Says what is wrong with a value of unknown origin at a path; nothing when it has the shape. */
export type Shape = (value: unknown, path: string) => readonly ParseProblem[];

const most = 50;

/** Checks a value against a shape. Only the first problems are returned, so that a hopeless file stays readable. */
export function checkShape(shape: Shape, value: unknown): readonly ParseProblem[] {
  return shape(value, '').slice(0, most);
}

export function refuse(field: string, rule: string, detail: string): readonly ParseProblem[] {
  const where = field === '' ? 'the file' : field;
  return [{ field, rule, detail: `${where}: ${detail}` }];
}

/** Text of 1 to `maximum` characters without control characters (line breaks only where `multiline`). */
export function text(maximum: number, { multiline = false } = {}): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return refuse(path, 'wrong-type', `is ${typeName(value)}; text is expected`);
    if (value.trim() === '') return refuse(path, 'empty', 'is empty');
    if (value.length > maximum) {
      return refuse(path, 'too-long', `has ${value.length} characters; at most ${maximum} are allowed`);
    }
    if (hasControlCharacter(value, multiline)) return refuse(path, 'control-character', 'holds a control character');
    return [];
  };
}

function hasControlCharacter(value: string, multiline: boolean): boolean {
  return [...value].some((character) => {
    if (multiline && character === '\n') return false;
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || code === 127 || (code >= 0xd800 && code <= 0xdfff);
  });
}

/** Text that matches `pattern`; `words` says what that is. */
export function pattern(regularExpression: RegExp, words: string): Shape {
  return (value, path) =>
    typeof value === 'string' && regularExpression.test(value)
      ? []
      : refuse(path, 'wrong-form', `is ${shown(value)}; ${words} is expected`);
}

export const finiteNumber: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value)
    ? []
    : refuse(path, 'wrong-type', `is ${shown(value)}; a number is expected`);

/** Whole number from `minimum` to `maximum`. */
export function wholeNumber(minimum: number, maximum: number): Shape {
  return (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
      ? []
      : refuse(path, 'out-of-range', `is ${shown(value)}; a whole number from ${minimum} to ${maximum} is expected`);
}

export const trueOrFalse: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : refuse(path, 'wrong-type', `is ${shown(value)}; true or false is expected`);

export function oneOf(...allowed: readonly string[]): Shape {
  return (value, path) =>
    allowed.includes(value as string)
      ? []
      : refuse(path, 'not-a-choice', `is ${shown(value)}; one of ${allowed.join(', ')} is expected`);
}

/** List of `minimum` to `maximum` elements. */
export function list(element: Shape, minimum: number, maximum: number): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'wrong-type', `is ${typeName(value)}; a list is expected`);
    if (value.length < minimum || value.length > maximum) {
      return refuse(path, 'wrong-length', `has ${value.length} elements; ${minimum} to ${maximum} are allowed`);
    }
    return value.flatMap((one, index) => element(one, `${path}[${index}]`));
  };
}

/** Pair of two numbers. */
export const numberPair: Shape = list(finiteNumber, 2, 2);

/** Marks a field that may be absent; `null` is not absence. */
export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? [] : shape(value, path));
}

/** Object with exactly these fields; an unknown one is a misspelt one, and is refused. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isRecord(value)) return refuse(path, 'wrong-type', `is ${typeName(value)}; an object is expected`);
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...unknown.flatMap((name) => refuse(join(path, name), 'unknown-field', 'is not a field of this format')),
      ...Object.entries(fields).flatMap(([name, shape]) =>
        shape(Object.hasOwn(value, name) ? value[name] : undefined, join(path, name)),
      ),
    ];
  };
}

/** Object from free names to values of one shape, with at most `maximum` names. */
export function dictionary(element: Shape, maximum: number): Shape {
  return (value, path) => {
    if (!isRecord(value)) return refuse(path, 'wrong-type', `is ${typeName(value)}; an object is expected`);
    const entries = Object.entries(value);
    if (entries.length > maximum) {
      return refuse(path, 'wrong-length', `has ${entries.length} names; at most ${maximum} are allowed`);
    }
    return entries.flatMap(([name, one]) => element(one, join(path, name)));
  };
}

/** Object whose `kind` says which of several shapes it has. */
export function byKind(shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>>): Shape {
  const kind = oneOf(...Object.keys(shapes));
  return (value, path) => {
    if (!isRecord(value)) return refuse(path, 'wrong-type', `is ${typeName(value)}; an object is expected`);
    const problems = kind(value.kind, join(path, 'kind'));
    return problems.length > 0 ? problems : object({ kind, ...shapes[value.kind as string] })(value, path);
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value)
    ? 'a list'
    : ({ string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'an object');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  return typeof value === 'number' ? String(value) : typeName(value);
}

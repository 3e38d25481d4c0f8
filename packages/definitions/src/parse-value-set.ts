import { instrumentByKey } from './instruments/instruments.ts';
import { checkShape, dictionary, finiteNumber, object, type Parsed, refuse, text } from './shape.ts';
import type { ValueSet } from './value-set.ts';

const valueSetShape = object({
  instrument: text(60),
  country: text(60),
  version: text(60),
  source: text(500),
  values: dictionary(finiteNumber, 20_000),
});

/**
 * Reads a country's value set. It has to give a finite value to every profile of the instrument and to nothing else
 * (3125 for EQ-5D-5L).
 *
 * @param json the parsed JSON, of unknown origin
 */
export function parseValueSet(json: unknown): Parsed<ValueSet> {
  const problems = checkShape(valueSetShape, json);
  if (problems.length > 0) return { status: 'refused', problems };
  const valueSet = json as ValueSet;
  const profiles = profilesOf(valueSet.instrument);
  if (profiles === undefined) {
    const detail = `${valueSet.instrument} is not valued by a value set`;
    return { status: 'refused', problems: refuse('instrument', 'unknown-instrument', detail) };
  }
  const absent = profiles.filter((profile) => !Object.hasOwn(valueSet.values, profile));
  const strangers = Object.keys(valueSet.values).length - (profiles.length - absent.length);
  if (absent.length === 0 && strangers === 0) return { status: 'parsed', value: valueSet };
  const detail = `${absent.length} profiles have no value, ${strangers} values have no profile`;
  return { status: 'refused', problems: refuse('values', 'incomplete', detail) };
}

/** Every profile of an instrument (`11111` to `55555`), or `undefined` if it has no scale with a value set. */
function profilesOf(key: string): readonly string[] | undefined {
  const definition = instrumentByKey(key);
  const scale = definition?.scales.find(({ rule }) => rule.kind === 'value-set');
  if (definition === undefined || scale === undefined) return undefined;
  return scale.items.reduce<readonly string[]>(
    (profiles, code) => {
      const answer = definition.items.find((item) => item.code === code)?.answer;
      if (answer?.kind !== 'number') return profiles;
      const levels = Array.from({ length: answer.maximum - answer.minimum + 1 }, (_, index) => answer.minimum + index);
      return profiles.flatMap((profile) => levels.map((level) => `${profile}${level}`));
    },
    [''],
  );
}

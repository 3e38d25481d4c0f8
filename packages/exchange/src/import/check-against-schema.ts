/** The part of JSON Schema 2020-12 that our own schema files use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** One thing wrong with a document: where (`participant.jointSides[0].joint`), which rule, and a sentence. */
export interface SchemaProblem {
  readonly field: string;
  readonly rule: string;
  readonly detail: string;
}

/**
 * Problems of a JSON value against a schema. Of a `oneOf`, the branch is taken whose required names are all there, so
 * that the sentence speaks of what the writer meant.
 */
export function checkAgainstSchema(value: unknown, schema: JsonSchema, root: JsonSchema = schema): SchemaProblem[] {
  return check({ value, schema, field: '', root });
}

interface Place {
  readonly value: unknown;
  readonly schema: JsonSchema;
  readonly field: string;
  readonly root: JsonSchema;
}

function check(place: Place): SchemaProblem[] {
  const { schema, root } = place;
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`schema: ${schema.$ref} is not defined`);
    return check({ ...place, schema: target });
  }
  if (schema.oneOf !== undefined) return checkBranches(place, schema.oneOf);
  return checkOwn(place);
}

function checkBranches(place: Place, branches: readonly JsonSchema[]): SchemaProblem[] {
  const { value } = place;
  const branch = isObject(value)
    ? branches.find(({ required }) => (required ?? []).every((name) => name in value))
    : undefined;
  if (branch !== undefined) return check({ ...place, schema: branch });
  const wanted = branches.map(({ required }) => (required ?? []).join(' with ')).join(', ');
  return [problem(place, 'one-of', `must be an object with one of: ${wanted}`)];
}

function checkOwn(place: Place): SchemaProblem[] {
  const { value, schema } = place;
  if ('const' in schema && value !== schema.const) {
    return [problem(place, 'constant', `must be ${JSON.stringify(schema.const)}, is ${shown(value)}`)];
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const allowed = schema.enum.map((one) => JSON.stringify(one)).join(', ');
    return [problem(place, 'choice', `must be one of ${allowed}, is ${shown(value)}`)];
  }
  if (schema.type !== undefined) {
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (!types.some((type) => isOfType(value, type))) {
      return [problem(place, 'type', `must be ${types.join(' or ')}, is ${shown(value)}`)];
    }
  }
  if (typeof value === 'string') return checkText(place, value);
  if (typeof value === 'number') return checkNumber(place, value);
  if (Array.isArray(value)) return checkList(place, value);
  if (isObject(value)) return checkObject(place, value);
  return [];
}

function checkText(place: Place, value: string): SchemaProblem[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = place.schema;
  if (value.length < minLength) return [problem(place, 'too-short', 'must not be empty')];
  if (value.length > maxLength) return [problem(place, 'too-long', `may have ${maxLength} characters`)];
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    return [problem(place, 'pattern', `must match ${pattern}, is ${shown(value)}`)];
  }
  return [];
}

function checkNumber(place: Place, value: number): SchemaProblem[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = place.schema;
  if (value >= minimum && value <= maximum) return [];
  return [problem(place, 'out-of-range', `must be between ${minimum} and ${maximum}, is ${value}`)];
}

function checkList(place: Place, value: readonly unknown[]): SchemaProblem[] {
  const { items, minItems = 0 } = place.schema;
  if (value.length < minItems) return [problem(place, 'too-few', `must have at least ${minItems}`)];
  if (items === undefined) return [];
  return value.flatMap((one, index) =>
    check({ ...place, value: one, schema: items, field: `${place.field}[${index}]` }),
  );
}

function checkObject(place: Place, value: Readonly<Record<string, unknown>>): SchemaProblem[] {
  const { properties = {}, additionalProperties = true, required = [] } = place.schema;
  const at = (name: string) => (place.field === '' ? name : `${place.field}.${name}`);
  const absent = required
    .filter((name) => !(name in value))
    .map((name) => ({ field: at(name), rule: 'required', detail: `${at(name)} is missing` }));
  const inside = Object.entries(value).flatMap(([name, one]) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (schema === false) {
      return [{ field: at(name), rule: 'unknown-field', detail: `${at(name)} is not a field of this format` }];
    }
    if (schema === true || schema === undefined) return [];
    return check({ ...place, value: one, schema, field: at(name) });
  });
  return [...absent, ...inside];
}

function problem({ field }: Place, rule: string, what: string): SchemaProblem {
  const name = field === '' ? 'the document' : field;
  return { field, rule, detail: `${name} ${what}` };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

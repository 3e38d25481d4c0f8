import type { JsonSchema } from '@jointwise/exchange';

/** Parts of spec schemas that several methods share. */
export const column: JsonSchema = { type: 'string', minLength: 1 };
export const columnList: JsonSchema = { type: 'array', items: column };
export const value: JsonSchema = { type: ['string', 'number'] };
export const confidenceLevel: JsonSchema = { type: 'number', minimum: 0.5, maximum: 0.9999 };
/** Categorical covariates: column -> reference level. */
export const factors: JsonSchema = { type: 'object', additionalProperties: value };
export const count: JsonSchema = { type: 'integer', minimum: 1 };

export function choice(...values: readonly string[]): JsonSchema {
  return { enum: values };
}

/** Schema of a spec; every method that reads data also takes `where`: column -> the value, or list of values, to keep. */
export function specSchema(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required,
    properties: {
      ...properties,
      where: { type: 'object', additionalProperties: { type: ['string', 'number', 'array'] } },
    },
  };
}

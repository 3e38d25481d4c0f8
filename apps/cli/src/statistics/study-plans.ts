import type { JsonSchema } from '@jointwise/exchange';

export interface MeansPlan {
  readonly difference: number;
  readonly standardDeviation: number;
  readonly design?: 'two-arms' | 'paired';
}

export interface RespondersPlan {
  readonly first: number;
  readonly second: number;
}

export interface RepeatedMeasuresPlan {
  readonly difference: number;
  readonly standardDeviation: number;
  readonly correlation: readonly (readonly number[])[];
  readonly retention: readonly number[];
}

/** What each plan takes for granted, for the line that states the model. */
export function meansModel({ difference, standardDeviation }: MeansPlan): string {
  return `t test (noncentral t): difference ${difference}, standard deviation ${standardDeviation}`;
}

export function respondersModel({ first, second }: RespondersPlan): string {
  return `comparison of proportions ${first} and ${second}, pooled variance`;
}

export function repeatedMeasuresModel({ difference }: RepeatedMeasuresPlan): string {
  return `mixed model for repeated measures (Lu, Luo, Chen): difference ${difference} at the last visit`;
}

export const number: JsonSchema = { type: 'number' };
export const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items, minItems: 1 });

/** An object with these fields, all required but those of `optional`. */
export function planOf(
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

export const meansPlan = planOf(
  { difference: number, standardDeviation: number },
  { design: { enum: ['two-arms', 'paired'] } },
);
export const respondersPlan = planOf({ first: share, second: share });
export const repeatedMeasuresPlan = planOf({
  difference: number,
  standardDeviation: number,
  correlation: list(list(number)),
  retention: list(share),
});

/** The schema of a spec that holds exactly one of several plans, beside fields that all of them have. */
export function oneOfPlans(
  common: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  plans: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  return {
    oneOf: Object.entries(plans).map(([name, plan]) => ({
      type: 'object',
      additionalProperties: false,
      required: [...required, name],
      properties: { ...common, [name]: plan },
    })),
  };
}

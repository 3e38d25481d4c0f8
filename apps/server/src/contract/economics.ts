import { z } from 'zod';

/** GET /api/studies/:studyId/economics. Permission outcomes.read. */
export const economicsQuery = z.strictObject({
  productClass: z.string().max(60),
  comparator: z.string().max(60),
  currency: z.string().max(3).meta({ description: 'Prices of other currencies are not used.' }),
  horizonMonths: z.coerce.number().int().min(3).max(60).default(12),
  seed: z.coerce.number().int().min(0).max(2_000_000_000).default(1),
});

const interval = z.tuple([z.number(), z.number()]);
const estimate = { estimate: z.number(), interval };
const arm = z.object({
  title: z.string(),
  treated: z.number().int(),
  answered: z.number().int(),
  meanCost: z.number(),
  meanEffect: z.number(),
});
const ratio = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cost-per-unit'), value: z.number() }),
  z.object({ kind: z.literal('saving-per-unit-lost'), value: z.number() }),
  z.object({ kind: z.literal('dominant') }),
  z.object({ kind: z.literal('dominated') }),
  z.object({ kind: z.literal('no-difference') }),
]);
const acceptability = {
  perUnit: z.number(),
  probability: z.number(),
  expectedValueOfPerfectInformation: z.number(),
};

/** Cost for a QALY, or what is missing for it. Arms are compared as they are, which is said in `caution`. */
export const economicsReply = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('estimated'),
    caution: z.string(),
    estimate: z.object({
      effect: z.enum(['qaly', 'responder']),
      currency: z.string(),
      horizonYears: z.number(),
      discountRate: z.number(),
      confidenceLevel: z.number(),
      seed: z.number().int(),
      treated: arm,
      comparator: arm,
      extraCost: z.object(estimate),
      extraEffect: z.object(estimate),
      ratio,
      quadrants: z.object({
        'north-east': z.number(),
        'south-east': z.number(),
        'south-west': z.number(),
        'north-west': z.number(),
      }),
      netBenefits: z.array(z.object({ ...estimate, ...acceptability })),
      pairs: z.array(z.object({ cost: z.number(), effect: z.number() })),
    }),
    curve: z.array(z.object(acceptability)),
  }),
  z.object({
    status: z.literal('missing'),
    missing: z.array(z.object({ code: z.string(), detail: z.string() })),
  }),
]);

export type EconomicsReply = z.infer<typeof economicsReply>;

import {
  advertisedClaims,
  authorisations,
  combinations,
  donorRelations,
  intendedActions,
  materials,
  processingSteps,
  regulatedUses,
} from '@jointwise/definitions';
import { z } from 'zod';
import { date } from './values.ts';

/** POST /api/regulation/classification. Signed in. What is not known is left out; nothing is stored. */
export const classificationBody = z.strictObject({
  product: z.strictObject({
    productClass: z.string().max(60).optional(),
    material: z.enum(materials).optional(),
    hasViableCells: z.boolean().optional(),
    processing: z.array(z.enum(processingSteps)).max(20).optional(),
    keepsOriginalCharacteristics: z.boolean().optional(),
    combinedWith: z.enum(combinations).optional(),
    isCombinedWithDevice: z.boolean().optional(),
    donorRelation: z.enum(donorRelations).optional(),
    isStored: z.boolean().optional(),
  }),
  use: z.strictObject({
    indication: z.enum(regulatedUses).optional(),
    isSameProcedure: z.boolean().optional(),
    isSameEstablishment: z.boolean().optional(),
    isHomologous: z.boolean().optional(),
    actsByLivingCells: z.boolean().optional(),
    intendedAction: z.enum(intendedActions).optional(),
    claims: z.array(z.enum(advertisedClaims)).max(10).optional(),
    authorisation: z.enum(authorisations).optional(),
  }),
  jurisdiction: z.string().max(20).meta({ description: 'US, US-FL, US-NV, US-UT, EU, ES or UK.' }),
  on: date,
});

const provenance = z.enum(['S', 'C', 'M-H', 'M-M', 'M-L']).meta({ description: 'M-M and M-L have yet to be checked.' });
const citation = z.object({ text: z.string(), source: z.string(), provenance });
const walked = {
  jurisdiction: z.string(),
  on: date,
  path: z.array(
    z.object({
      ruleId: z.string(),
      question: z.string(),
      outcome: z.enum(['yes', 'no', 'open', 'contested']),
      why: z.string(),
      citations: z.array(citation),
    }),
  ),
  assumed: z.array(z.object({ fact: z.string(), value: z.string() })),
  disclaimer: z.string(),
};

/** A category with the rules that led to it, or the facts that are missing. */
export const classificationReply = z.discriminatedUnion('status', [
  z.object({
    ...walked,
    status: z.literal('classified'),
    category: z.string(),
    decidedBy: z.string(),
    alsoDecidedBy: z.array(z.string()),
    certainty: z.enum(['determined', 'likely', 'contested']),
    route: z.string().optional(),
    contestedPoints: z.array(z.string()),
    citations: z.array(citation),
    obligations: z.array(z.object({ text: z.string(), provenance })),
    remarks: z.array(
      z.object({
        ruleId: z.string(),
        text: z.string(),
        plainKey: z.string().optional(),
        isToBeChecked: z.boolean(),
        citations: z.array(citation),
      }),
    ),
    isToBeChecked: z.boolean(),
  }),
  z.object({ ...walked, status: z.literal('undetermined'), missing: z.array(z.string()), detail: z.string() }),
]);

export type ClassificationBody = z.infer<typeof classificationBody>;
export type ClassificationReply = z.infer<typeof classificationReply>;

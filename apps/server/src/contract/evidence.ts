import {
  biasJudgements,
  certaintyLevels,
  differenceMeasures,
  entryStatuses,
  type TrialDefinition,
} from '@jointwise/definitions';
import { z } from 'zod';
import { instant, line, reason } from './values.ts';

const number = z.number();
const count = z.number().min(0).max(10_000_000);
const text = line(2000);
const code = line(80);
const interval = z.tuple([number, number]).readonly();
const source = z.strictObject({
  mark: line(40),
  provenance: z.enum(['S', 'C', 'M-H', 'M-M', 'M-L']),
  location: line(400).optional(),
});

const arm = z.strictObject({
  code,
  label: line(300),
  productClasses: z.array(line(40)).max(6),
  dose: line(300).optional(),
  doseBand: z.enum(['low', 'medium', 'high']).optional(),
  randomised: count.optional(),
  analysed: count.optional(),
});
const scale = z.strictObject({
  instrument: line(120),
  scale: line(40).optional(),
  title: line(300),
  range: interval.optional(),
  direction: z.enum(['lower-better', 'higher-better']),
  unit: line(40).optional(),
});
const armResult = z.strictObject({
  arm: code,
  n: count.optional(),
  mean: number.optional(),
  standardDeviation: number.optional(),
  standardError: number.optional(),
  interval: interval.optional(),
  events: number.optional(),
});
const difference = z.strictObject({
  arm: code,
  comparator: code,
  measure: z.enum(differenceMeasures),
  estimate: number.optional(),
  interval: interval.optional(),
  confidenceLevel: z.number().gt(0).lt(1).optional(),
  standardError: number.optional(),
  variance: number.optional(),
  pValue: number.optional(),
  isAdjusted: z.boolean().optional(),
});
const result = z.strictObject({
  key: line(200),
  endpoint: line(120),
  scale: scale.optional(),
  timepointMonths: z.number().min(0).max(1200).optional(),
  timeAsGiven: number.optional(),
  kind: z.enum(['change', 'final', 'event', 'not-stated']),
  arms: z.array(armResult).max(60),
  differences: z.array(difference).max(200),
  threshold: z.strictObject({ value: z.number().gt(0), title: line(300), source: line(400) }).optional(),
  source: source.optional(),
  note: text.optional(),
});
const riskOfBias = z.strictObject({
  tool: z.enum(['rob-2', 'robins-i']),
  domains: z
    .array(z.strictObject({ domain: line(40), judgement: z.enum(biasJudgements), note: text.optional() }))
    .max(10),
  overall: z.enum(biasJudgements).optional(),
});

/** A TrialDefinition of `definitions`. */
export const trialShape: z.ZodType<TrialDefinition> = z.strictObject({
  key: line(100),
  study: line(300),
  year: z.number().int().min(1900).max(2200).optional(),
  journal: line(300).optional(),
  doi: line(300).optional(),
  pmid: line(20).optional(),
  registration: z.array(line(60)).max(10).optional(),
  design: z.enum([
    'randomised-parallel',
    'randomised-crossover',
    'randomised-within-person',
    'non-randomised',
    'single-arm',
    'not-stated',
  ]),
  joint: line(40).optional(),
  conditions: z.array(line(60)).max(10),
  population: text.optional(),
  unitOfAnalysis: z.enum(['person', 'joint-side', 'not-stated']),
  masking: z.enum(['open', 'assessor', 'single', 'double', 'triple']).optional(),
  randomised: count.optional(),
  analysed: count.optional(),
  arms: z.array(arm).max(30),
  results: z.array(result).max(200),
  funding: text.optional(),
  riskOfBias: riskOfBias.optional(),
  finding: text.optional(),
  note: text.optional(),
  source,
}) as unknown as z.ZodType<TrialDefinition>;

export const evidenceKey = z.object({ key: z.string().max(100) });
const standing = z.enum(['verified', 'unverified', 'from-memory']);
const status = z.enum(entryStatuses);

const finding = z.object({
  trial: z.string(),
  study: z.string(),
  path: z.string(),
  value: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  detail: z.string(),
});
const placedFinding = finding.extend({
  row: z.number().int().nullable(),
  column: z.string().nullable(),
});

/** GET /api/evidence. Permission evidence.read at any site. */
export const evidenceQuery = z.strictObject({
  productClass: line(40).optional(),
  condition: line(60).optional(),
  estimand: line(40).optional(),
});
export const evidenceReply = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      study: z.string(),
      year: z.number().nullable(),
      design: z.string(),
      conditions: z.array(z.string()),
      arms: z.array(z.string()).readonly(),
      productClasses: z.array(z.string()).readonly(),
      randomised: z.number().nullable(),
      results: z.number().int(),
      finding: z.string().nullable(),
      funding: z.string().nullable(),
      riskOfBias: z.enum(biasJudgements),
      sourceMark: z.string(),
      status,
      standing,
      readers: z.array(z.string()).readonly(),
      findings: z.number().int().meta({ description: 'What the checks found.' }),
    }),
  ),
  syntheses: z.array(z.record(z.string(), z.unknown())).meta({ description: 'PublishedSynthesis of `definitions`.' }),
  guidelines: z.array(z.record(z.string(), z.unknown())),
});

/** GET /api/evidence/:key. Permission evidence.read. `trial` stands; `readings` are what each person entered. */
export const evidenceTrialReply = z.object({
  trial: trialShape,
  status,
  standing,
  readings: z.array(
    z.object({
      reader: z.string(),
      version: z.number().int().nullable().meta({ description: 'Null for the reading that is shipped.' }),
      at: instant.nullable(),
      isOwn: z.boolean(),
      trial: trialShape,
    }),
  ),
  differences: z.array(z.object({ path: z.array(z.string()).readonly(), first: z.unknown(), second: z.unknown() })),
  compared: z.tuple([z.string(), z.string()]).nullable().meta({ description: 'Who the two readers are.' }),
  settled: z
    .object({
      by: z.string(),
      at: instant,
      choices: z.array(
        z.object({
          path: z.array(z.string()).readonly(),
          from: z.enum(['first', 'second', 'other']),
          value: z.unknown().optional(),
          reason: z.string(),
        }),
      ),
    })
    .nullable(),
  findings: z.array(finding),
});

/** POST /api/evidence and POST /api/evidence/:key/entries. Permission evidence.enter. A second entry is by another person. */
export const addEvidenceBody = z.strictObject({ trial: trialShape });
export const savedEvidenceReply = z.object({
  key: z.string(),
  version: z.number().int(),
  status,
  differences: z.number().int(),
  findings: z.array(finding),
});

/** POST /api/evidence/:key/adjudication. Permission evidence.adjudicate. Every difference with whose value stands and why. */
export const adjudicateEvidenceBody = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        path: z.array(line(300)).min(1).max(10),
        from: z.enum(['first', 'second', 'other']),
        value: z.unknown().optional(),
        reason,
      }),
    )
    .min(1)
    .max(500),
});

/** POST /api/evidence/import. Permission evidence.enter. A table of trials, or RIS or NBIB; kept only with `keep`. */
export const importEvidenceBody = z.strictObject({
  text: z.string().min(1).max(4_000_000),
  keep: z.boolean().default(false),
});
export const importEvidenceReply = z.object({
  layout: z.enum(['arms', 'contrasts', 'effects', 'pairs', 'citations']),
  recognised: z.array(z.object({ column: z.string(), meaning: z.string() })).readonly(),
  ignored: z.array(z.string()).readonly(),
  trials: z.array(
    z.object({
      key: z.string(),
      study: z.string(),
      rows: z.number().int(),
      arms: z.number().int(),
      results: z.number().int(),
      state: z.enum(['new', 'known', 'refused']),
      detail: z.string().nullable(),
    }),
  ),
  problems: z.array(
    z.object({ row: z.number().int(), column: z.string(), value: z.string(), rule: z.string(), detail: z.string() }),
  ),
  findings: z.array(placedFinding),
  kept: z.number().int(),
});

/** GET /api/evidence/synthesis. Permission evidence.read. An EvidenceSynthesis of `analysis`. */
export const synthesisQuery = z.strictObject({
  estimand: line(40),
  productClass: line(40),
  comparator: line(40).optional(),
  horizonMonths: z.coerce.number().gt(0).max(1200).optional(),
});
export const synthesisReply = z.record(z.string(), z.unknown());

/** POST /api/evidence/certainty. Permission evidence.adjudicate. */
export const decideCertaintyBody = z.strictObject({
  estimand: line(40),
  productClass: line(40),
  comparator: line(40).optional(),
  level: z.enum(certaintyLevels),
  reason,
});
export const decidedCertaintyReply = z.object({ level: z.enum(certaintyLevels), suggested: z.enum(certaintyLevels) });

export type EvidenceReply = z.infer<typeof evidenceReply>;
export type EvidenceTrialReply = z.infer<typeof evidenceTrialReply>;
export type SavedEvidenceReply = z.infer<typeof savedEvidenceReply>;
export type ImportEvidenceReply = z.infer<typeof importEvidenceReply>;

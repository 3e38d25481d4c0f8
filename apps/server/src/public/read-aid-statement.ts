import { existsSync, readFileSync } from 'node:fs';
import { aidEdition, ipdas } from '@jointwise/definitions';
import {
  type AidStatement,
  type AidTrialKind,
  aidTrialKinds,
  emptyAidStatement,
  isCalendarDate,
} from '@jointwise/registry';
import { z } from 'zod';
import { ConfigError } from '../config-error.ts';

const stated = z
  .record(z.string().regex(/^[a-z]{2}$/), z.string().trim().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0, { error: 'needs a text in at least one language' });
const name = z.string().trim().min(2).max(200);
const day = z.string().refine(isCalendarDate, { error: 'must be a day as 2026-03-14' });
const criteria = ipdas.criteria.filter(({ state }) => state !== 'not-applicable').map(({ code }) => code);

const signature = z.strictObject({
  ...{ name, credentials: stated, on: day },
  edition: day.refine((edition) => edition <= aidEdition.changedOn, {
    error: `must be an edition that there is; the present one is ${aidEdition.changedOn}`,
  }),
  disagrees: z
    .array(z.strictObject({ criterion: z.enum(criteria), state: z.enum(['met', 'partly', 'not-met']), reason: stated }))
    .default([]),
});

const fileShape = z.strictObject({
  funding: stated.nullable().default(null),
  conflicts: stated.nullable().default(null),
  authors: z.array(z.strictObject({ name, credentials: stated, conflicts: stated })).default([]),
  trials: z
    .array(
      z.strictObject({
        ...{ kind: z.enum(Object.keys(aidTrialKinds) as [AidTrialKind, ...AidTrialKind[]]), on: day },
        ...{ people: z.number().int().min(1).max(1_000_000), about: stated },
      }),
    )
    .default([]),
  signatures: z
    .array(signature.refine(({ on, edition }) => on >= edition, { error: 'was signed before its edition' }))
    .default([]),
});

/**
 * Reads what the site says about its decision aid: who pays, who gains, who wrote it, who tested it, who signed it. Without
 * the file nothing has been said, and the pages say that.
 *
 * @throws ConfigError naming the file, the place in it and what is wrong
 */
export function readAidStatement(path: string): AidStatement {
  if (!existsSync(path)) return emptyAidStatement;
  const read = fileShape.safeParse(parse(path));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ConfigError(`${path}: ${issue?.path.join('.') || 'the file'} cannot be used: ${issue?.message}.`);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`${path} cannot be read as JSON.`);
  }
}

import type { EstimandFacts } from '@jointwise/analysis';
import {
  conditions,
  type EstimandDefinition,
  estimands,
  gradeSystems,
  joints,
  productClasses,
  recordDefinitions,
} from '@jointwise/definitions';
import { getDataVersion, getEstimandFacts, listSites, type Session, type Study } from '@jointwise/store';

interface Kept {
  readonly key: string;
  readonly facts: Promise<EstimandFacts>;
}

/** The last reading of a database; keys of a store live as long as it does. */
const kept = new WeakMap<object, Kept>();

export interface FactsWish {
  readonly study: Study;
  readonly siteIds: readonly string[];
  /** `2026-03-14`: windows that closed before it are due. */
  readonly today: string;
  /** Estimands beyond the shipped ones whose scales are to be read. */
  readonly alsoFor?: readonly EstimandDefinition[];
}

/**
 * The facts of a study for all estimands, read once for as long as no participant-level data changes: the next question
 * is answered from the same reading.
 */
export async function readEstimandFacts(
  session: Session,
  { study, siteIds, today, alsoFor = [] }: FactsWish,
): Promise<EstimandFacts> {
  const scales = scalesOf([...estimands, ...alsoFor]);
  const version = await getDataVersion(session);
  const key = JSON.stringify([study.id, study.version, [...siteIds].sort(), today, scales, version]);
  const known = kept.get(session.keys);
  if (known?.key === key) return known.facts;
  const sites = await listSites(session, siteIds);
  const facts = getEstimandFacts(session, {
    ...{ studyId: study.id, sites, scales, today },
    visits: study.definition.visits.map(({ code }) => code),
    productClasses: productClasses.map(({ code }) => code),
    conditions: conditions.map((condition) => condition.key),
    joints: joints.map((joint) => joint.key),
    imageFields,
  });
  kept.set(session.keys, { key, facts });
  facts.catch(() => {
    if (kept.get(session.keys)?.facts === facts) kept.delete(session.keys);
  });
  return facts;
}

/** Fields of imaging records that are numbers, and the grade that estimands speak of. */
const imageFields: readonly string[] = [
  ...recordDefinitions
    .filter(({ kind }) => kind === 'imaging')
    .flatMap(({ fields }) => fields.filter((field) => field.kind === 'number').map(({ name }) => name)),
  ...gradeSystems.filter(({ key }) => key === 'kl').map(({ field }) => field),
];

/** What health is valued by. */
const utilityScale = { instrument: 'eq-5d-5l', scale: 'INDEX' };

/** Scales that estimands are measured on, and average pain, which tells of the last contact. */
export function scalesOf(all: readonly EstimandDefinition[]): readonly string[] {
  const named = all.flatMap(({ variable }) => {
    if (variable.kind === 'cost') return [utilityScale];
    if ('domains' in variable) return Object.values(variable.domains);
    return 'measure' in variable && variable.measure.kind === 'scale' ? [variable.measure] : [];
  });
  return [...new Set(['nrs-pain/AVERAGE', ...named.map(({ instrument, scale }) => `${instrument}/${scale}`)])].sort();
}

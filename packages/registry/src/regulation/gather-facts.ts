import { classFacts, type FactName, productClasses, type RegulatoryFacts } from '@jointwise/definitions';
import type { AssumedFact } from './classification.ts';

/** A product as it is asked about: its class, where it has one, and whatever else is known. */
export interface ProductQuestion extends RegulatoryFacts {
  /** Code of one of `productClasses`. */
  readonly productClass?: string;
}

/** What was given, completed by what the product class says; each completed fact is named. */
export function gatherFacts(question: ProductQuestion): {
  readonly facts: RegulatoryFacts;
  readonly assumed: readonly AssumedFact[];
} {
  const { productClass, ...given } = question;
  const defaults = defaultFacts(productClass);
  const assumed = Object.entries(defaults)
    .filter(([name]) => given[name as FactName] === undefined)
    .map(([name, value]) => ({
      fact: name as FactName,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    }));
  return { facts: { ...defaults, ...withoutBlanks(given) }, assumed };
}

function defaultFacts(productClass: string | undefined): RegulatoryFacts {
  const definition = productClasses.find(({ code }) => code === productClass);
  if (definition === undefined) return {};
  const [donor, ...others] = definition.donorRelations;
  const fixedDonor = donor !== undefined && others.length === 0 ? { donorRelation: donor } : {};
  return { ...classFacts[definition.code], ...fixedDonor };
}

function withoutBlanks(facts: RegulatoryFacts): RegulatoryFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

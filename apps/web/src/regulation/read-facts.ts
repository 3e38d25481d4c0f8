import type { ProcessingStep, RegulatoryFacts } from '@jointwise/definitions';
import type { ProductQuestion } from '@jointwise/registry';

/** What was chosen on the page: one text for each fact, empty where it is not known. */
export interface FactEntry {
  readonly productClass: string;
  readonly jurisdiction: string;
  readonly on: string;
  readonly chosen: Readonly<Record<string, string>>;
  /** Undefined until somebody says what was done; then the class is not asked. */
  readonly processing: readonly ProcessingStep[] | undefined;
}

/** The facts of an entry as the rules read them; what is not known is left out. */
export function readFacts({ productClass, chosen, processing }: FactEntry): ProductQuestion {
  const facts = Object.entries(chosen)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, readValue(name, value)] as const);
  return {
    ...(productClass === '' ? {} : { productClass }),
    ...(Object.fromEntries(facts) as RegulatoryFacts),
    ...(processing === undefined ? {} : { processing }),
  };
}

function readValue(name: string, value: string): unknown {
  if (name === 'claims') return [value];
  return value === 'true' ? true : value === 'false' ? false : value;
}

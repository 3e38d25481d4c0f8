import { deriveShownNumber } from '@jointwise/analysis';
import { type OptionDefinition, options } from '@jointwise/definitions';
import type { ShownOption } from '@jointwise/patient/pages';

/** An option with its numbers as they may be printed. */
export function showOption(definition: OptionDefinition): ShownOption {
  return {
    definition,
    benefit: definition.benefit.map(deriveShownNumber),
    harm: definition.harm.map(deriveShownNumber),
  };
}

/** Every option, in the order of the aid; computed once, for nothing in it depends on a request. */
export const shownOptions: readonly ShownOption[] = options.map(showOption);

import { estimateAidNumber } from '@jointwise/analysis';
import { type OptionDefinition, type OptionNumber, options } from '@jointwise/definitions';
import type { ShownOption } from '@jointwise/patient/pages';
import { toShownNumber } from '@jointwise/report';

const show = (number: OptionNumber) => toShownNumber(estimateAidNumber(number));

/** An option with its numbers as they may be printed. */
export function showOption(definition: OptionDefinition): ShownOption {
  return {
    definition,
    benefit: definition.benefit.map(show),
    harm: definition.harm.map(show),
  };
}

/** Every option, in the order of the aid; computed once, for nothing in it depends on a request. */
export const shownOptions: readonly ShownOption[] = options.map(showOption);

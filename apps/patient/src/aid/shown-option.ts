import type { OptionDefinition } from '@jointwise/definitions';
import type { ShownNumber } from '@jointwise/report';

/** An option with its numbers as they may be printed. */
export interface ShownOption {
  readonly definition: OptionDefinition;
  readonly benefit: readonly ShownNumber[];
  readonly harm: readonly ShownNumber[];
}

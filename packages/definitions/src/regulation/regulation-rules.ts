import { euRouteRules } from './eu-route-rules.ts';
import { euRules } from './eu-rules.ts';
import type { RegulationRule } from './regulation-rule.ts';
import { spainRules } from './spain-rules.ts';
import { ukRules } from './uk-rules.ts';
import { usBiologicRules } from './us-biologic-rules.ts';
import { usExclusionRules } from './us-exclusion-rules.ts';
import { usStateRules } from './us-state-rules.ts';
import { usTissueRules } from './us-tissue-rules.ts';

/** Every rule of every jurisdiction, in the order in which it is walked. Nothing here is legal advice. */
export const regulationRules: readonly RegulationRule[] = [
  ...usExclusionRules,
  ...usTissueRules,
  ...usBiologicRules,
  ...usStateRules,
  ...spainRules,
  ...euRules,
  ...euRouteRules,
  ...ukRules,
];

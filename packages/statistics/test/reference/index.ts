import { designCases } from './design.ts';
import { linearMixedModelCases } from './linear-mixed-models.ts';
import { linearModelCases } from './linear-models.ts';
import { listed } from './listed.ts';
import { metaAnalysisCases } from './meta-analysis.ts';
import { missingDataCases } from './missing-data.ts';
import { mmrmCases } from './mmrm.ts';
import { networkCases } from './network.ts';
import { observationalCases } from './observational.ts';
import { promCases } from './prom.ts';
import { referenceBasedCases } from './reference-based.ts';
import type { Adapters } from './reference-case.ts';
import { responderCases } from './responders.ts';
import { safetyCases } from './safety.ts';
import { survivalCases } from './survival.ts';

/** Case id -> adapter. Every family adds one line. */
export const adapters: Adapters = {
  ...survivalCases,
  ...designCases,
  ...observationalCases,
  ...safetyCases,
  ...promCases,
  ...responderCases,
  ...listed(metaAnalysisCases),
  ...listed(missingDataCases),
  ...referenceBasedCases,
  ...linearMixedModelCases,
  ...linearModelCases,
  ...mmrmCases,
  ...listed(networkCases),
};

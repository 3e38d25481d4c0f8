export const biasJudgements = ['low', 'some-concerns', 'high', 'not-assessed'] as const;
export type BiasJudgement = (typeof biasJudgements)[number];

export interface BiasDomain {
  readonly key: string;
  readonly title: string;
}

/** Five domains of RoB 2, for randomised trials. Names in our own short words. */
export const robTwoDomains: readonly BiasDomain[] = [
  { key: 'randomisation', title: 'Randomisation' },
  { key: 'deviations', title: 'Deviations from the planned treatment' },
  { key: 'missing-data', title: 'Missing endpoint values' },
  { key: 'measurement', title: 'Measurement of the endpoint' },
  { key: 'selective-reporting', title: 'Choice of what was reported' },
];

/** Seven domains of ROBINS-I, for comparisons without randomisation. */
export const robinsDomains: readonly BiasDomain[] = [
  { key: 'confounding', title: 'Confounding' },
  { key: 'selection', title: 'Selection of participants' },
  { key: 'classification', title: 'Classification of treatments' },
  { key: 'deviations', title: 'Deviations from the planned treatment' },
  { key: 'missing-data', title: 'Missing endpoint values' },
  { key: 'measurement', title: 'Measurement of the endpoint' },
  { key: 'selective-reporting', title: 'Choice of what was reported' },
];

export interface DomainJudgement {
  readonly domain: string;
  readonly judgement: BiasJudgement;
  readonly note?: string;
}

/** Judged domain by domain; `overall` is a person's word and may differ from what the domains suggest. */
export interface RiskOfBias {
  readonly tool: 'rob-2' | 'robins-i';
  readonly domains: readonly DomainJudgement[];
  readonly overall?: BiasJudgement;
}

/** Domains of a tool, in the order of its form. */
export function biasDomainsOf(tool: RiskOfBias['tool']): readonly BiasDomain[] {
  return tool === 'rob-2' ? robTwoDomains : robinsDomains;
}

/**
 * What stands for the trial as a whole: the person's word, otherwise the worst domain; not assessed while a domain is
 * missing and no domain is high.
 */
export function overallBias(risk: RiskOfBias | undefined): BiasJudgement {
  if (risk === undefined) return 'not-assessed';
  if (risk.overall !== undefined) return risk.overall;
  const judged = biasDomainsOf(risk.tool).map(
    ({ key }) => risk.domains.find(({ domain }) => domain === key)?.judgement ?? 'not-assessed',
  );
  if (judged.includes('high')) return 'high';
  if (judged.includes('not-assessed')) return 'not-assessed';
  return judged.includes('some-concerns') ? 'some-concerns' : 'low';
}

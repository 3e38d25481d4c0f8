/** Factors that turn a daily opioid dose into milligrams of oral morphine. Versioned, because they change. */
export interface OpioidFactors {
  readonly version: string;
  readonly source: string;
  readonly factors: Readonly<Record<string, OpioidFactor>>;
}

export interface OpioidFactor {
  /** Unit of the dose: mg taken per day, or for patches µg per hour. */
  readonly doseUnit: 'mg/day' | 'µg/h';
  readonly factor: number;
}

/** CDC 2022. Buprenorphine is not converted. The 2016 factors differ (tramadol 0.1, hydromorphone 4). [M-H] */
export const opioidFactorsCdc2022: OpioidFactors = {
  version: 'CDC-2022',
  source:
    'Dowell D et al. CDC Clinical Practice Guideline for Prescribing Opioids for Pain. MMWR Recomm Rep 2022;71(3).',
  factors: {
    codeine: { doseUnit: 'mg/day', factor: 0.15 },
    'fentanyl-transdermal': { doseUnit: 'µg/h', factor: 2.4 },
    hydrocodone: { doseUnit: 'mg/day', factor: 1 },
    hydromorphone: { doseUnit: 'mg/day', factor: 5 },
    methadone: { doseUnit: 'mg/day', factor: 4.7 },
    morphine: { doseUnit: 'mg/day', factor: 1 },
    oxycodone: { doseUnit: 'mg/day', factor: 1.5 },
    oxymorphone: { doseUnit: 'mg/day', factor: 3 },
    tapentadol: { doseUnit: 'mg/day', factor: 0.4 },
    tramadol: { doseUnit: 'mg/day', factor: 0.2 },
  },
};

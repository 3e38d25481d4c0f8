import { overallBias, type TrialArm, type TrialDefinition, type TrialResult } from '@jointwise/definitions';

/** Columns of our own file, in their order; `readEvidenceCsv` reads every one but the last two. */
export const evidenceCsvColumns = [
  'study',
  'year',
  'journal',
  'doi',
  'pmid',
  'registration',
  'design',
  'masking',
  'joint',
  'condition',
  'population',
  'unit_of_analysis',
  'randomised_total',
  'analysed_total',
  'arm',
  'treatment',
  'product_class',
  'dose',
  'dose_band',
  'randomised',
  'analysed',
  'endpoint',
  'instrument',
  'scale',
  'scale_title',
  'direction',
  'range_minimum',
  'range_maximum',
  'unit',
  'timepoint_months',
  'kind',
  'n',
  'mean',
  'sd',
  'se',
  'lower',
  'upper',
  'events',
  'comparator',
  'measure',
  'difference',
  'diff_se',
  'variance',
  'diff_lower',
  'diff_upper',
  'diff_p',
  'diff_adjusted',
  'threshold',
  'threshold_source',
  'funding',
  'finding',
  'location',
  'source',
  'risk_of_bias',
  'status',
] as const;
export type EvidenceCsvColumn = (typeof evidenceCsvColumns)[number];
export type EvidenceCsvRow = Partial<Record<EvidenceCsvColumn, string | number>>;

/** A trial as rows of our own file: one for each arm and result, and for each further comparison. */
export function toEvidenceRows(trial: TrialDefinition, status: string): EvidenceCsvRow[] {
  const facts = factsOf(trial, status);
  if (trial.arms.length === 0) return [facts];
  if (trial.results.length === 0) return trial.arms.map((arm) => ({ ...facts, ...armOf(arm) }));
  return trial.results.flatMap((result) => trial.arms.flatMap((arm) => rowsOf(facts, result, arm)));
}

function rowsOf(facts: EvidenceCsvRow, result: TrialResult, arm: TrialArm): EvidenceCsvRow[] {
  const base = { ...facts, ...armOf(arm), ...resultOf(result) };
  const summaries = result.arms
    .filter((one) => one.arm === arm.code)
    .map((one) => ({
      n: one.n,
      mean: one.mean,
      sd: one.standardDeviation,
      se: one.standardError,
      lower: one.interval?.[0],
      upper: one.interval?.[1],
      events: one.events,
    }));
  const differences = result.differences
    .filter((one) => one.arm === arm.code)
    .map((one) => ({
      comparator: one.comparator,
      measure: one.measure,
      difference: one.estimate,
      diff_se: one.standardError,
      variance: one.variance,
      diff_lower: one.interval?.[0],
      diff_upper: one.interval?.[1],
      diff_p: one.pValue,
      diff_adjusted: one.isAdjusted === undefined ? undefined : one.isAdjusted ? 'yes' : 'no',
    }));
  const count = Math.max(summaries.length, differences.length);
  return Array.from({ length: count }, (_, i) => defined({ ...base, ...summaries[i], ...differences[i] }));
}

function factsOf(trial: TrialDefinition, status: string): EvidenceCsvRow {
  return defined({
    study: trial.study,
    year: trial.year,
    journal: trial.journal,
    doi: trial.doi,
    pmid: trial.pmid,
    registration: trial.registration?.join('; '),
    design: trial.design,
    masking: trial.masking,
    joint: trial.joint,
    condition: trial.conditions.join('; ') || undefined,
    population: trial.population,
    unit_of_analysis: trial.unitOfAnalysis,
    randomised_total: trial.randomised,
    analysed_total: trial.analysed,
    funding: trial.funding,
    finding: trial.finding,
    location: trial.source.location,
    source: trial.source.mark,
    risk_of_bias: overallBias(trial.riskOfBias),
    status,
  });
}

function armOf({ code, label, productClasses, dose, doseBand, randomised, analysed }: TrialArm): EvidenceCsvRow {
  return defined({
    arm: code,
    treatment: label,
    product_class: productClasses.join('+') || undefined,
    dose,
    dose_band: doseBand,
    randomised,
    analysed,
  });
}

function resultOf({ endpoint, scale, timepointMonths, kind, threshold }: TrialResult): EvidenceCsvRow {
  return defined({
    endpoint,
    instrument: scale?.instrument,
    scale: scale?.scale,
    scale_title: scale?.title,
    direction: scale?.direction,
    range_minimum: scale?.range?.[0],
    range_maximum: scale?.range?.[1],
    unit: scale?.unit,
    timepoint_months: timepointMonths,
    kind,
    threshold: threshold?.value,
    threshold_source: threshold?.source,
  });
}

function defined(row: Partial<Record<EvidenceCsvColumn, string | number | undefined>>): EvidenceCsvRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

import type {
  ArmResult,
  BiasJudgement,
  DifferenceMeasure,
  EvidenceScale,
  PrintedDifference,
  RiskOfBias,
  TrialArm,
  TrialDefinition,
  TrialResult,
} from '@jointwise/definitions';

/** What is typed, before it is a trial: every value a text. */
export interface ArmDraft {
  readonly code: string;
  readonly label: string;
  readonly productClass: string;
  readonly dose: string;
  readonly randomised: string;
  readonly analysed: string;
}

export const armNumbers = ['n', 'mean', 'standardDeviation', 'standardError', 'lower', 'upper', 'events'] as const;
export type ArmNumbers = Readonly<Record<(typeof armNumbers)[number], string>>;

export interface ResultDraft {
  readonly endpoint: string;
  readonly instrument: string;
  readonly scale: string;
  readonly direction: EvidenceScale['direction'];
  readonly minimum: string;
  readonly maximum: string;
  readonly months: string;
  readonly kind: TrialResult['kind'];
  /** By arm code. */
  readonly arms: Readonly<Record<string, ArmNumbers>>;
  readonly arm: string;
  readonly comparator: string;
  readonly measure: DifferenceMeasure;
  readonly estimate: string;
  readonly lower: string;
  readonly upper: string;
  readonly pValue: string;
  readonly adjusted: '' | 'yes' | 'no';
}

export interface EntryDraft {
  readonly key: string;
  readonly study: string;
  readonly year: string;
  readonly journal: string;
  readonly doi: string;
  readonly registration: string;
  readonly design: TrialDefinition['design'];
  readonly condition: string;
  readonly joint: string;
  readonly masking: string;
  readonly unitOfAnalysis: TrialDefinition['unitOfAnalysis'];
  readonly randomised: string;
  readonly analysed: string;
  readonly population: string;
  readonly funding: string;
  readonly finding: string;
  readonly location: string;
  readonly arms: readonly ArmDraft[];
  readonly results: readonly ResultDraft[];
  readonly biasTool: RiskOfBias['tool'];
  readonly bias: Readonly<Record<string, BiasJudgement>>;
}

export const noNumbers: ArmNumbers = {
  n: '',
  mean: '',
  standardDeviation: '',
  standardError: '',
  lower: '',
  upper: '',
  events: '',
};
export const emptyArm: ArmDraft = { code: '', label: '', productClass: '', dose: '', randomised: '', analysed: '' };
export const emptyResult: ResultDraft = {
  endpoint: 'pain',
  instrument: '',
  scale: '',
  direction: 'lower-better',
  minimum: '',
  maximum: '',
  months: '',
  kind: 'change',
  arms: {},
  arm: '',
  comparator: '',
  measure: 'mean-difference',
  estimate: '',
  lower: '',
  upper: '',
  pValue: '',
  adjusted: '',
};
export const emptyEntry: EntryDraft = {
  key: '',
  study: '',
  year: '',
  journal: '',
  doi: '',
  registration: '',
  design: 'randomised-parallel',
  condition: 'oa-knee',
  joint: 'knee',
  masking: '',
  unitOfAnalysis: 'not-stated',
  randomised: '',
  analysed: '',
  population: '',
  funding: '',
  finding: '',
  location: '',
  arms: [emptyArm, emptyArm],
  results: [],
  biasTool: 'rob-2',
  bias: {},
};

/**
 * Where a second person starts: which trial, arms and endpoints it is about, and none of the first person's numbers, so
 * that they read the paper and not the table.
 */
export function secondEntry(trial: TrialDefinition): EntryDraft {
  return {
    ...emptyEntry,
    key: trial.key,
    study: trial.study,
    condition: trial.conditions[0] ?? '',
    joint: trial.joint ?? '',
    arms: trial.arms.map(({ code, label }) => ({ ...emptyArm, code, label })),
    results: trial.results.map(({ endpoint, scale, timepointMonths, differences: [first] }) => ({
      ...emptyResult,
      endpoint,
      instrument: scale?.instrument ?? '',
      scale: scale?.scale ?? '',
      direction: scale?.direction ?? 'lower-better',
      months: timepointMonths === undefined ? '' : String(timepointMonths),
      arm: first?.arm ?? '',
      comparator: first?.comparator ?? '',
      measure: first?.measure ?? 'mean-difference',
    })),
  };
}

/** The trial that was typed. Fields left empty are absent, which means "not printed". */
export function toTrial(draft: EntryDraft): TrialDefinition {
  const domains = Object.entries(draft.bias).map(([domain, judgement]) => ({ domain, judgement }));
  const registration = draft.registration
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    key: draft.key.trim(),
    study: draft.study.trim(),
    design: draft.design,
    conditions: draft.condition === '' ? [] : [draft.condition],
    unitOfAnalysis: draft.unitOfAnalysis,
    arms: draft.arms.map(toArm),
    results: draft.results.map((result, i) => toResult(result, draft.arms, i)),
    source: { mark: 'read', provenance: 'S', ...textOf('location', draft.location) },
    ...numberOf('year', draft.year),
    ...numberOf('randomised', draft.randomised),
    ...numberOf('analysed', draft.analysed),
    ...textOf('journal', draft.journal),
    ...textOf('doi', draft.doi),
    ...textOf('joint', draft.joint),
    ...textOf('masking', draft.masking),
    ...textOf('population', draft.population),
    ...textOf('funding', draft.funding),
    ...textOf('finding', draft.finding),
    ...(registration.length === 0 ? {} : { registration }),
    ...(domains.length === 0 ? {} : { riskOfBias: { tool: draft.biasTool, domains } }),
  } as TrialDefinition;
}

function toArm({ code, label, productClass, dose, randomised, analysed }: ArmDraft): TrialArm {
  return {
    code: code.trim(),
    label: label.trim(),
    productClasses: productClass === '' ? [] : productClass.split('+').map((one) => one.trim()),
    ...textOf('dose', dose),
    ...numberOf('randomised', randomised),
    ...numberOf('analysed', analysed),
  } as TrialArm;
}

function toResult(draft: ResultDraft, arms: readonly ArmDraft[], at: number): TrialResult {
  const range =
    draft.minimum === '' || draft.maximum === '' ? {} : { range: [Number(draft.minimum), Number(draft.maximum)] };
  const scale = {
    instrument: draft.instrument.trim(),
    title: [draft.instrument, draft.scale].filter(Boolean).join(' '),
    direction: draft.direction,
    ...textOf('scale', draft.scale),
    ...range,
  } as EvidenceScale;
  const difference = toDifference(draft);
  return {
    key: `${draft.endpoint}-${at + 1}`,
    endpoint: draft.endpoint,
    kind: draft.kind,
    arms: arms.flatMap(({ code }) => toArmResult(code.trim(), draft.arms[code] ?? noNumbers)),
    differences: difference === undefined ? [] : [difference],
    ...(draft.instrument.trim() === '' ? {} : { scale }),
    ...numberOf('timepointMonths', draft.months),
  } as TrialResult;
}

function toArmResult(arm: string, { lower, upper, ...numbers }: ArmNumbers): ArmResult[] {
  const given = Object.assign({}, ...Object.entries(numbers).map(([name, value]) => numberOf(name, value))) as object;
  const whole = { arm, ...given, ...intervalOf(lower, upper) } as ArmResult;
  return Object.keys(whole).length === 1 ? [] : [whole];
}

function toDifference(draft: ResultDraft): PrintedDifference | undefined {
  const given = {
    ...numberOf('estimate', draft.estimate),
    ...intervalOf(draft.lower, draft.upper),
    ...numberOf('pValue', draft.pValue),
  };
  if (Object.keys(given).length === 0) return undefined;
  return {
    arm: draft.arm,
    comparator: draft.comparator,
    measure: draft.measure,
    ...given,
    ...('interval' in given ? { confidenceLevel: 0.95 } : {}),
    ...(draft.adjusted === '' ? {} : { isAdjusted: draft.adjusted === 'yes' }),
  } as PrintedDifference;
}

function numberOf(name: string, text: string): Record<string, number> {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return plain === '' ? {} : { [name]: Number(plain) };
}

function textOf(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}

function intervalOf(lower: string, upper: string): { interval?: readonly [number, number] } {
  const limits = { ...numberOf('lower', lower), ...numberOf('upper', upper) };
  return limits.lower === undefined || limits.upper === undefined ? {} : { interval: [limits.lower, limits.upper] };
}

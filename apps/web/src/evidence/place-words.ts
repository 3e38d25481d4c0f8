import {
  biasDomainsOf,
  conditions,
  differenceMeasures,
  evidenceEndpoints,
  type TrialDefinition,
} from '@jointwise/definitions';
import {
  biasToolWords,
  biasWords,
  countedWords,
  designWords,
  directionWords,
  kindWords,
  maskingWords,
  measureWords,
} from './code-words.ts';
import { resultTitle } from './result-title.ts';
import { texts } from './texts.ts';

/** What each part of a trial is called; a name that is not here is one that a reader gave, as the code of an arm. */
const fieldWords: Readonly<Record<string, () => string>> = {
  analysed: () => texts('field.analysed'),
  arm: () => texts('field.arm'),
  arms: () => texts('field.arms'),
  comparator: () => texts('field.comparator'),
  conditions: () => texts('field.condition'),
  confidenceLevel: () => texts('field.confidenceLevel'),
  design: () => texts('field.design'),
  differences: () => texts('field.difference'),
  direction: () => texts('field.direction'),
  doi: () => texts('field.doi'),
  domains: () => texts('field.domain'),
  dose: () => texts('field.dose'),
  doseBand: () => texts('field.doseBand'),
  endpoint: () => texts('field.endpoint'),
  estimate: () => texts('field.estimate'),
  events: () => texts('field.events'),
  funding: () => texts('field.funding'),
  instrument: () => texts('field.instrument'),
  interval: () => texts('field.interval'),
  isAdjusted: () => texts('field.adjusted'),
  joint: () => texts('field.joint'),
  journal: () => texts('field.journal'),
  judgement: () => texts('field.value'),
  kind: () => texts('field.kind'),
  masking: () => texts('field.masking'),
  mean: () => texts('field.mean'),
  measure: () => texts('field.measure'),
  n: () => texts('field.n'),
  overall: () => texts('field.overall'),
  pValue: () => texts('field.pValue'),
  pmid: () => texts('field.pmid'),
  productClasses: () => texts('field.productClass'),
  randomised: () => texts('field.randomised'),
  range: () => texts('field.range'),
  registration: () => texts('field.registration'),
  results: () => texts('field.result'),
  riskOfBias: () => texts('field.riskOfBias'),
  scale: () => texts('field.scale'),
  source: () => texts('field.source'),
  standardDeviation: () => texts('field.deviation'),
  standardError: () => texts('field.error'),
  study: () => texts('field.study'),
  threshold: () => texts('field.threshold'),
  timeAsGiven: () => texts('field.time'),
  timepointMonths: () => texts('field.months'),
  tool: () => texts('field.tool'),
  unitOfAnalysis: () => texts('field.countedBy'),
  value: () => texts('field.value'),
  variance: () => texts('field.variance'),
  year: () => texts('field.year'),
};

/** Words for the codes that a part can hold. */
const valueWords: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  design: designWords,
  direction: directionWords,
  judgement: biasWords,
  kind: kindWords,
  masking: maskingWords,
  measure: measureWords,
  overall: biasWords,
  tool: biasToolWords,
  unitOfAnalysis: countedWords,
};

/** Branches whose parts have names of their own, so that the branch need not be named. */
const lists = new Set(['arms', 'results', 'differences', 'domains']);

/** Where two readings differ: `results / pain, … / differences / … / pValue` in words. */
export function placeOfDifference(path: readonly string[]): string {
  const parts = path.map((part, i) => {
    if (lists.has(path[i - 1] ?? '')) return namedPart(part, path[i - 1]);
    return lists.has(part) && i < path.length - 1 ? '' : nameOfField(part);
  });
  return parts.filter(Boolean).join(' / ');
}

/** Where a check found something: `results.0.arms.1.mean` in words, with the names of the trial where it is at hand. */
export function placeOfFinding(path: string, trial?: TrialDefinition): string {
  const parts = path.split('.');
  const result = trial?.results[parts[0] === 'results' ? Number(parts[1]) : -1];
  const nameAt = (list: string, at: number): string => {
    const code = list === 'arms' ? (result === undefined ? trial?.arms[at]?.code : result.arms[at]?.arm) : undefined;
    if (code !== undefined) return labelOf(trial, code);
    if (list === 'results' && result !== undefined) return resultTitle(result);
    const difference = list === 'differences' ? result?.differences[at] : undefined;
    if (difference === undefined) {
      return texts('findingList.numbered', { name: nameOfField(list === 'arms' ? 'arm' : list), number: at + 1 });
    }
    const [arm, comparator] = [difference.arm, difference.comparator].map((one) => labelOf(trial, one));
    return texts('findingList.against', { arm: arm ?? '', comparator: comparator ?? '' });
  };
  const words = parts.map((part, i) => {
    const before = parts[i - 1] ?? '';
    if (/^\d+$/.test(part) && lists.has(before)) return nameAt(before, Number(part));
    return lists.has(part) && i < parts.length - 1 ? '' : nameOfField(part);
  });
  return words.filter(Boolean).join(' / ');
}

/** A value of a trial as a person reads it: words for codes, the parts of what has parts. */
export function valueOfField(path: readonly string[], value: unknown): string {
  if (value === null || value === undefined) return texts('findingList.nothing');
  const field = path.at(-1) ?? '';
  if (Array.isArray(value)) return value.map((one) => valueOfField(path, one)).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, own]) =>
        texts('findingList.part', { name: nameOfField(name), value: valueOfField([...path, name], own) }),
      )
      .join('; ');
  }
  if (typeof value === 'boolean') return value ? texts('code.yes') : texts('code.no');
  if (field === 'conditions') return conditions.find(({ key }) => key === value)?.title ?? String(value);
  return valueWords[field]?.[String(value)]?.() ?? String(value);
}

function nameOfField(name: string): string {
  return fieldWords[name]?.() ?? name;
}

/** A branch that the readers' codes name: an endpoint with its instrument, a comparison with its measure, a domain. */
function namedPart(part: string, list: string | undefined): string {
  if (list === 'domains') return domainTitle(part);
  const endpoint = evidenceEndpoints.find(({ key }) => part === key || part.startsWith(`${key}, `));
  if (list === 'results' && endpoint !== undefined) return `${endpoint.title}${part.slice(endpoint.key.length)}`;
  const measure = list === 'differences' && differenceMeasures.find((code) => part.includes(`, ${code}`));
  return measure ? part.replace(measure, measureWords[measure]().toLowerCase()) : part;
}

function domainTitle(key: string): string {
  const domains = [...biasDomainsOf('rob-2'), ...biasDomainsOf('robins-i')];
  return domains.find((one) => one.key === key)?.title ?? key;
}

function labelOf(trial: TrialDefinition | undefined, code: string): string {
  return trial?.arms.find((arm) => arm.code === code)?.label ?? code;
}

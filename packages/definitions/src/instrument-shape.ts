import {
  byKind,
  finiteNumber,
  list,
  numberPair,
  object,
  oneOf,
  optional,
  pattern,
  type Shape,
  text,
  trueOrFalse,
  wholeNumber,
} from './shape.ts';

/** Item and scale codes: letters, digits, hyphen and underscore; used as column names. */
const code = pattern(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'a code of letters, digits, - and _ (at most 40)');
const codes = list(code, 1, 300);
const line = text(300);
const worstAt = oneOf('minimum', 'maximum', 'neither');

const answer = byKind({
  number: {
    minimum: finiteNumber,
    maximum: finiteNumber,
    step: finiteNumber,
    unit: optional(text(20)),
    worstAt,
    ends: optional(list(line, 2, 2)),
  },
  levels: { levels: list(finiteNumber, 2, 50), worstAt },
  'yes-no': {},
});

const allRequired = byKind({ 'all-required': {} });
const personMean = { 'person-mean': { maximumMissing: wholeNumber(1, 100) } };
const atLeastAnswered = { 'at-least-answered': { count: wholeNumber(1, 300) } };
const allScalesRequired = byKind({ 'all-scales-required': {} });
const recodes = optional(list(object({ item: code, pairs: list(numberPair, 1, 200) }), 1, 300));

/** Each kind of rule names the missing rules that it knows; a rule without one is refused. */
const rule = byKind({
  'single-value': { missing: allRequired },
  'yes-no': { missing: allRequired },
  'top-categories': { categories: list(finiteNumber, 1, 50), missing: allRequired },
  sum: { missing: byKind({ 'all-required': {}, ...personMean }) },
  'weighted-sum': {
    constant: finiteNumber,
    terms: list(object({ items: codes, multiplier: finiteNumber, divisor: finiteNumber }), 1, 50),
    missing: byKind({ 'all-required': {}, ...personMean }),
  },
  'one-branch-sum': { branches: list(codes, 2, 10), missing: allRequired },
  'mean-rescaled': { from: numberPair, to: numberPair, missing: byKind({ 'all-required': {}, ...atLeastAnswered }) },
  'percent-of-maximum': {
    recodes,
    missing: byKind({ 'all-required': {}, 'all-applicable-required': {}, ...personMean, ...atLeastAnswered }),
  },
  'sum-lookup': { recodes, table: list(numberPair, 2, 2000), missing: allRequired },
  'category-maximum': {
    categories: list(object({ title: line, items: codes, aids: list(code, 0, 20) }), 1, 50),
    liftTo: finiteNumber,
    missing: byKind({ 'at-least-categories': { count: wholeNumber(1, 50) } }),
  },
  'mean-of-scales': { scales: codes, missing: allScalesRequired },
  'sum-of-scales': { scales: codes, missing: allScalesRequired },
  das28: {
    marker: oneOf('ESR', 'CRP'),
    tenderJoints: code,
    swollenJoints: code,
    markerItem: code,
    globalHealth: optional(code),
    lowestEsr: finiteNumber,
    missing: allRequired,
  },
  'value-set': { missing: allRequired },
});

const scale = object({
  code,
  title: line,
  items: codes,
  range: numberPair,
  direction: oneOf('higher-better', 'lower-better', 'neither'),
  unit: optional(text(20)),
  optIn: optional(trueOrFalse),
  bands: optional(list(object({ code, title: line, from: finiteNumber, includesFrom: trueOrFalse }), 1, 20)),
  rule,
});

const threshold = object({
  scale: code,
  kind: oneOf('MIC', 'MDC', 'PASS', 'TF', 'SCB'),
  value: finiteNumber,
  relative: optional(trueOrFalse),
  baseline: optional(object({ from: optional(finiteNumber), below: optional(finiteNumber) })),
  population: line,
  intervention: line,
  horizon: line,
  method: line,
  source: line,
  provenance: oneOf('S', 'C', 'M-H', 'M-M', 'M-L'),
});

const item = object({
  code,
  descriptor: line,
  answer,
  mayNotApply: optional(trueOrFalse),
  optional: optional(trueOrFalse),
});

/** Shape of an instrument definition; what its parts mean to each other is checked by `parseInstrument`. */
export const instrumentShape: Shape = object({
  key: pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case key'),
  title: line,
  version: text(60),
  revision: wholeNumber(1, 1_000_000),
  recall: line,
  source: text(1000),
  provenance: oneOf('S', 'C', 'M-H', 'M-M', 'M-L'),
  licence: object({ class: oneOf('G', 'A', 'L', 'P'), owner: line, note: text(1000) }),
  items: list(item, 1, 300),
  scales: list(scale, 1, 100),
  thresholds: list(threshold, 0, 200),
  twoMarks: optional(oneOf('worse')),
  joints: list(pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a joint key'), 0, 50),
});

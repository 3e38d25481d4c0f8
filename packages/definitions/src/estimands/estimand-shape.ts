import {
  byKind,
  finiteNumber,
  list,
  object,
  oneOf,
  optional,
  pattern,
  refuse,
  type Shape,
  text,
  trueOrFalse,
  wholeNumber,
} from '../shape.ts';
import {
  claimTypes,
  intercurrentCodes,
  intercurrentStrategies,
  sensitivityKinds,
  summaryMeasures,
} from './estimand-definition.ts';

const key = pattern(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a key of small letters, digits and -');
const code = pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'a code of letters, digits, . - and _');
const field = pattern(/^[a-z][A-Za-z0-9]{0,59}$/, 'the name of a field');
const line = text(300);
const paragraph = text(1000);
const months = wholeNumber(1, 240);
const benefit = oneOf('higher', 'lower');
const visits = list(code, 0, 12);

const scale = { instrument: key, scale: code };
const measure = byKind({
  scale,
  imaging: { field, unit: text(40), as: oneOf('value', 'percent-of-baseline'), onlyBlinded: trueOrFalse },
  medication: { score: oneOf('nsaid-equivalent', 'opioid-mme') },
});
const domains = object({ pain: object(scale), function: object(scale), global: object(scale) });
const horizon = { horizonMonths: months, benefit };

const variable = byKind({
  change: { measure, visit: code, earlierVisits: visits, ...horizon },
  'grade-change': { measure, visit: code, ...horizon },
  response: { domains, visit: code, earlierVisits: visits, ...horizon },
  'time-in-response': { domains, visits: list(code, 1, 12), ...horizon },
  'time-to-event': { surgeries: list(key, 1, 20), ...horizon },
  progression: { field, grades: wholeNumber(1, 4), visit: code, ...horizon },
  'adverse-event': { events: list(oneOf('serious', 'special-interest', 'any'), 1, 3), ...horizon },
  cost: horizon,
});

const requirement = byKind({
  grade: { field, in: list(text(10), 1, 10) },
  'imaging-at-least': { field, value: finiteNumber },
  'imaging-known': { field },
  'medication-user': {},
});

const threshold: Shape = (value, path) =>
  value === null
    ? []
    : object({ value: positive, title: line, source: line, provenance: oneOf('S', 'C', 'M-H', 'M-M', 'M-L') })(
        value,
        path,
      );

const positive: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0
    ? []
    : refuse(path, 'out-of-range', 'is not a number above 0');

/** The form of an estimand; what its parts mean to each other is checked by `parseEstimand`. */
export const estimandShape = object({
  id: pattern(/^[A-Z][A-Z0-9-]{0,39}$/, 'an id of capitals, digits and -'),
  version: wholeNumber(1, 1000),
  title: line,
  question: paragraph,
  claimTypes: list(oneOf(...claimTypes), 1, 11),
  population: object({ description: paragraph, conditions: list(key, 0, 40), requirement: optional(requirement) }),
  treatments: object({ description: paragraph, comparators: list(code, 1, 30) }),
  variable,
  intercurrentEvents: list(
    object({
      code: oneOf(...intercurrentCodes),
      strategy: oneOf(...intercurrentStrategies),
      sensitivity: optional(oneOf(...intercurrentStrategies)),
    }),
    7,
    7,
  ),
  summary: object({
    measure: oneOf(...summaryMeasures),
    unit: line,
    method: paragraph,
    alongside: list(line, 0, 10),
  }),
  threshold,
  isPrimary: trueOrFalse,
  sensitivity: list(oneOf(...sensitivityKinds), 0, 6),
  notes: list(paragraph, 0, 20),
});

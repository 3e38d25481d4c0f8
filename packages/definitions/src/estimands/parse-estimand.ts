import { conditions } from '../catalogues/conditions.ts';
import { productClasses } from '../catalogues/product-classes.ts';
import { instrumentByKey } from '../instruments/instruments.ts';
import { imaging } from '../records/imaging.ts';
import { checkShape, type Parsed, type ParseProblem, refuse } from '../shape.ts';
import type { ScaleReference, StudyDefinition } from '../study-definition.ts';
import {
  type EstimandDefinition,
  type EstimandVariable,
  intercurrentCodes,
  type SummaryMeasure,
} from './estimand-definition.ts';
import { estimandShape } from './estimand-shape.ts';

/** The one summary that each kind of variable has. */
const measureOf: Readonly<Record<EstimandVariable['kind'], SummaryMeasure>> = {
  change: 'mean-difference',
  'grade-change': 'odds-ratio',
  response: 'risk-difference',
  'time-in-response': 'restricted-mean-difference',
  'time-to-event': 'incidence-difference',
  progression: 'risk-ratio',
  'adverse-event': 'risk-difference',
  cost: 'net-monetary-benefit',
};

/**
 * Reads an estimand that a study brings along as JSON: its form, that everything it names exists, that each
 * intercurrent event has one strategy, and that the study asks what it needs when it needs it.
 *
 * @param study asks for the visits and scales of the estimand; without it they are not compared
 */
export function parseEstimand(json: unknown, study?: Pick<StudyDefinition, 'visits'>): Parsed<EstimandDefinition> {
  const shapeProblems = checkShape(estimandShape, json);
  if (shapeProblems.length > 0) return { status: 'refused', problems: shapeProblems };
  const definition = json as EstimandDefinition;
  const problems = [
    ...checkNames(definition),
    ...checkEvents(definition),
    ...(definition.summary.measure === measureOf[definition.variable.kind]
      ? []
      : refuse(
          'summary.measure',
          'not-of-this-variable',
          `${definition.variable.kind} is summarised by ${measureOf[definition.variable.kind]}`,
        )),
    ...(study === undefined ? [] : checkStudy(definition, study)),
  ];
  return problems.length === 0 ? { status: 'parsed', value: definition } : { status: 'refused', problems };
}

function checkNames({ population, treatments, variable }: EstimandDefinition): readonly ParseProblem[] {
  const fields = imaging.fields.map(({ name }) => name);
  const field =
    'field' in variable
      ? variable.field
      : 'measure' in variable && variable.measure.kind === 'imaging'
        ? variable.measure.field
        : undefined;
  return [
    ...population.conditions.flatMap((key, index) =>
      conditions.some((one) => one.key === key)
        ? []
        : refuse(`population.conditions[${index}]`, 'unknown-key', `${key} is no condition`),
    ),
    ...treatments.comparators.flatMap((code, index) =>
      productClasses.some((one) => one.code === code)
        ? []
        : refuse(`treatments.comparators[${index}]`, 'unknown-key', `${code} is no product class`),
    ),
    ...scalesOf(variable).flatMap(({ instrument, scale }) =>
      instrumentByKey(instrument)?.scales.some(({ code }) => code === scale) === true
        ? []
        : refuse('variable', 'unknown-scale', `${instrument}/${scale} is no scale of a shipped instrument`),
    ),
    ...(field === undefined || fields.includes(field)
      ? []
      : refuse('variable', 'unknown-field', `${field} is no field of imaging records`)),
  ];
}

function checkEvents({ intercurrentEvents }: EstimandDefinition): readonly ParseProblem[] {
  return intercurrentCodes.flatMap((code) => {
    const count = intercurrentEvents.filter((event) => event.code === code).length;
    return count === 1
      ? []
      : refuse('intercurrentEvents', 'not-one-strategy', `${code} has ${count} strategies; one is needed`);
  });
}

/** That the study has the visits, and asks the scale at the last of them of somebody. */
function checkStudy(
  { variable }: EstimandDefinition,
  { visits }: Pick<StudyDefinition, 'visits'>,
): readonly ParseProblem[] {
  const named = 'visit' in variable ? [variable.visit] : 'visits' in variable ? variable.visits : [];
  const missing = named.filter((code) => !visits.some((visit) => visit.code === code));
  if (missing.length > 0) return refuse('variable', 'unknown-visit', `the study has no visit ${missing.join(', ')}`);
  const last = visits.find(({ code }) => code === named.at(-1));
  const asked = new Set(Object.values(last?.instruments ?? {}).flat());
  return scalesOf(variable).flatMap(({ instrument, scale }) =>
    last === undefined || asked.has(instrument)
      ? []
      : refuse(
          'variable',
          'nobody-asked',
          `${instrument}/${scale} is asked of nobody at ${last.code}, so nobody can have answered it`,
        ),
  );
}

function scalesOf(variable: EstimandVariable): readonly ScaleReference[] {
  // The global assessment of a response may be missing: pain and function can decide it.
  if ('domains' in variable) return [variable.domains.pain, variable.domains.function];
  return 'measure' in variable && variable.measure.kind === 'scale' ? [variable.measure] : [];
}

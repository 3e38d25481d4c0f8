import type {
  Dataset,
  DatasetColumn,
  DatasetValue,
  EstimandVariable,
  Measurement,
  VisitDefinition,
} from '@jointwise/definitions';
import { decideDesign } from '../estimands/decide-design.ts';
import type { EstimandQuestion } from '../estimands/estimand-question.ts';
import { type AnalysisFrame, frameOf, visitOf } from '../estimands/frame.ts';
import { intercurrentDays } from '../estimands/intercurrent-days.ts';
import { responseStates } from '../estimands/response-states.ts';
import { selectRows } from '../estimands/select-rows.ts';
import { surgeryFollowUp } from '../estimands/surgery-follow-up.ts';
import { valuesAt, valuesBefore } from '../estimands/visit-values.ts';
import { type EstimandFacts, never } from './estimand-facts.ts';

/** Who an episode belongs to, and which response a score comes from; pseudonymous codes alone. */
export interface DatasetSources {
  /** One place per episode of the facts. */
  readonly participantCodes: readonly string[];
  readonly sides: readonly string[];
  /** The allocation record behind each episode, and whether its arm is masked for the reader; null without a record. */
  readonly allocations: readonly (DatasetAllocation | null)[];
  responseId(episode: number, scale: string, visit: string): string | null;
}

export interface DatasetAllocation {
  readonly recordId: string;
  readonly isArmHidden: boolean;
}

const columns: readonly DatasetColumn[] = [
  { name: 'STUDYID', label: 'Study', type: 'text' },
  { name: 'SITEID', label: 'Site', type: 'text' },
  { name: 'USUBJID', label: 'Participant code', type: 'text' },
  { name: 'JOINT', label: 'Joint', type: 'text' },
  { name: 'LAT', label: 'Side', type: 'text' },
  { name: 'EPISODE', label: 'Course of treatment of the joint-side', type: 'number' },
  { name: 'ARMCD', label: 'Arm allocated', type: 'text' },
  { name: 'TRT01P', label: 'Product classes of the arm allocated', type: 'text' },
  { name: 'TRT01A', label: 'Product class, as treated', type: 'text' },
  { name: 'RANDDT', label: 'Day of allocation', type: 'date' },
  { name: 'ALLOCID', label: 'Allocation record', type: 'text' },
  { name: 'ITTFL', label: 'Compared as allocated', type: 'text' },
  { name: 'ASTRTFL', label: 'Compared as treated', type: 'text' },
  { name: 'ARMMSKFL', label: 'Arm and treatment masked for the reader', type: 'text' },
  { name: 'TRTSDT', label: 'Day of the index procedure', type: 'date' },
  { name: 'PARAMCD', label: 'What was measured', type: 'text' },
  { name: 'AVISIT', label: 'Visit', type: 'text' },
  {
    name: 'ADY',
    label: 'Day since the index procedure, or since allocation of the never treated',
    type: 'number',
    unit: 'days',
  },
  { name: 'AVAL', label: 'Value', type: 'number' },
  { name: 'BASE', label: 'Value before treatment', type: 'number' },
  { name: 'CHG', label: 'Change from before treatment', type: 'number' },
  { name: 'ICE', label: 'Intercurrent events up to the visit', type: 'text' },
  { name: 'DUEFL', label: 'Window of the visit has closed', type: 'text' },
  { name: 'IMPFL', label: 'Missing; imputed or modelled in the analysis', type: 'text' },
  { name: 'RESPID', label: 'Responses that the value comes from', type: 'text' },
];

/** One measured thing at one visit, for every row. */
interface Part {
  readonly code: string;
  readonly visit: string;
  readonly targetDay: number;
  readonly lastDay: number;
  readonly value: Float64Array;
  readonly day: Int32Array;
  readonly before: Float64Array | undefined;
  /** `instrument/scale` of the scores behind it. */
  readonly scales: readonly string[];
}

/**
 * The rows that an estimand is computed from: participant, joint-side and visit, with intercurrent events and the
 * responses behind each value. Missing values stay missing; `IMPFL` says that the analysis fills them. `ITTFL` marks the
 * rows of the comparison as allocated, `ASTRTFL` those of the comparison as treated; both where they are in both.
 */
export function deriveDataset(facts: EstimandFacts, question: EstimandQuestion, sources: DatasetSources): Dataset {
  const decided = decideDesign(facts, question);
  const frame = frameOf(facts, question, { design: 'adjusted', rowsBy: decided.rowsBy });
  const { estimand } = question;
  const sets = analysisSets(frame);
  const episode = Int32Array.from(new Set([...sets.allocated, ...sets.treated])).sort();
  const parts = partsOf(frame, episode, estimand.variable);
  const days = intercurrentDays(facts);
  const values = Array.from(episode).flatMap((e, row) => {
    const start = facts.episodes.indexDay[e] ?? 0;
    return parts.map((part): readonly DatasetValue[] => {
      const value = part.value[row] ?? Number.NaN;
      const before = part.before?.[row] ?? Number.NaN;
      const on = part.day[row] ?? never;
      const until = on === never ? start + part.targetDay : on;
      const events = estimand.intercurrentEvents.filter(({ code }) => (days[code][e] ?? never) <= until);
      const isDue = start + part.lastDay < facts.today;
      return [
        ...identityOf(facts, question, { e, sources }),
        ...treatmentOf(facts, question, { e, sources, sets }),
        ...[
          part.code,
          part.visit,
          on === never ? null : on - start,
          known(value),
          known(before),
          known(value - before),
        ],
        ...[events.map(({ code }) => code).join(' ') || null, isDue ? 'Y' : 'N'],
        Number.isNaN(value) && isDue ? 'Y' : 'N',
        part.scales.flatMap((scale) => sources.responseId(e, scale, part.visit) ?? []).join(' ') || null,
      ];
    });
  });
  return { name: estimand.id, label: estimand.title, columns, rows: values };
}

/** Episodes of the comparison as allocated, where there is one, and of that as treated. */
interface AnalysisSets {
  readonly allocated: ReadonlySet<number>;
  readonly treated: ReadonlySet<number>;
}

function analysisSets(frame: AnalysisFrame): AnalysisSets {
  const everyCourse = frame.question.estimand.variable.kind === 'adverse-event';
  const treated = selectRows({ ...frame, rowsBy: 'treatment' }, { everyCourse });
  const allocated = frame.rowsBy === 'allocation' ? selectRows(frame).episode : [];
  return { allocated: new Set(allocated), treated: new Set(treated.episode) };
}

function identityOf(
  facts: EstimandFacts,
  { study }: EstimandQuestion,
  { e, sources }: { readonly e: number; readonly sources: DatasetSources },
): readonly DatasetValue[] {
  const { episodes } = facts;
  return [
    study.code,
    facts.sites[episodes.site[e] ?? -1] ?? null,
    sources.participantCodes[e] ?? null,
    facts.joints[episodes.joint[e] ?? -1] ?? null,
    sources.sides[e] || null,
    episodes.isTreated[e] === 1 ? (episodes.number[e] ?? null) : null,
  ];
}

interface TreatmentPlace {
  readonly e: number;
  readonly sources: DatasetSources;
  readonly sets: AnalysisSets;
}

/** What was allocated and what was given, each from its record; neither where the arm is masked for the reader. */
function treatmentOf(
  facts: EstimandFacts,
  { study }: EstimandQuestion,
  { e, sources, sets }: TreatmentPlace,
): readonly DatasetValue[] {
  const { episodes } = facts;
  const allocation = sources.allocations[e] ?? null;
  const isHidden = allocation?.isArmHidden === true;
  const code = facts.arms[episodes.arm[e] ?? -1];
  const arm = study.definition.arms.find((one) => one.code === code);
  const shown = (value: string | undefined) => (isHidden ? null : (value ?? null));
  const allocatedDay = episodes.allocatedDay[e] ?? never;
  return [
    ...[shown(code), shown(arm?.productClasses.join(' ')), shown(facts.productClasses[episodes.productClass[e] ?? -1])],
    ...[allocatedDay === never ? null : dateOf(allocatedDay), allocation?.recordId ?? null],
    ...[sets.allocated.has(e) ? 'Y' : 'N', sets.treated.has(e) ? 'Y' : 'N', isHidden ? 'Y' : 'N'],
    episodes.isTreated[e] === 1 ? dateOf(episodes.indexDay[e] ?? 0) : null,
  ];
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function partsOf(frame: AnalysisFrame, episode: Int32Array, variable: EstimandVariable): readonly Part[] {
  const visits = (codes: readonly string[]) =>
    codes.map((code) => visitOf(frame, code)).filter((visit) => visit !== undefined);
  switch (variable.kind) {
    case 'change':
      return measured(frame, episode, {
        measure: variable.measure,
        visits: visits([...variable.earlierVisits, variable.visit]),
      });
    case 'grade-change':
      return measured(frame, episode, { measure: variable.measure, visits: visits([variable.visit]) });
    case 'progression': {
      const measure = {
        kind: 'imaging',
        field: variable.field,
        unit: 'grade',
        as: 'value',
        onlyBlinded: false,
      } as const;
      return measured(frame, episode, { measure, visits: visits([variable.visit]) });
    }
    case 'response':
    case 'time-in-response':
      return responses(frame, episode, {
        variable,
        visits: visits('visits' in variable ? variable.visits : [...variable.earlierVisits, variable.visit]),
      });
    case 'time-to-event':
      return [followed(frame, episode, variable)];
    case 'adverse-event':
      return [assessed(frame, episode, variable.horizonMonths)];
    case 'cost':
      return [];
  }
}

function measured(
  { facts, baseline }: AnalysisFrame,
  episode: Int32Array,
  { measure, visits }: { readonly measure: Measurement; readonly visits: readonly VisitDefinition[] },
): readonly Part[] {
  const isScale = measure.kind === 'scale';
  const code = isScale
    ? `${measure.instrument}/${measure.scale}`
    : measure.kind === 'imaging'
      ? measure.field
      : measure.score;
  const isPercent = measure.kind === 'imaging' && measure.as === 'percent-of-baseline';
  const before = isPercent ? undefined : valuesBefore(facts, episode, { measure, baseline });
  return visits.map((visit) => ({
    ...{ code, visit: visit.code, targetDay: visit.targetDay, lastDay: visit.window[1], before },
    ...valuesAt(facts, episode, { measure, visit }),
    scales: isScale ? [code] : [],
  }));
}

function responses(
  frame: AnalysisFrame,
  episode: Int32Array,
  {
    variable,
    visits,
  }: {
    readonly variable: Extract<EstimandVariable, { domains: unknown }>;
    readonly visits: readonly VisitDefinition[];
  },
): readonly Part[] {
  const rows = { episode, arm: new Uint8Array(episode.length), person: new Int32Array(episode.length), persons: 0 };
  const { states } = responseStates(frame, rows, { domains: variable.domains, visits });
  const scales = Object.values(variable.domains).map(({ instrument, scale }) => `${instrument}/${scale}`);
  const ofDomains = Object.values(variable.domains).flatMap((domain) =>
    measured(frame, episode, { measure: { kind: 'scale', ...domain }, visits }),
  );
  const ofStates = visits.map((visit, place) => ({
    ...{ code: 'RESPONSE', visit: visit.code, targetDay: visit.targetDay, lastDay: visit.window[1], before: undefined },
    value: states[place] ?? new Float64Array(episode.length),
    day: valuesAt(frame.facts, episode, { measure: { kind: 'scale', ...variable.domains.pain }, visit }).day,
    scales,
  }));
  return [...ofDomains, ...ofStates];
}

/** Months followed; the event itself stands among the intercurrent events. */
function followed(
  frame: AnalysisFrame,
  episode: Int32Array,
  variable: Extract<EstimandVariable, { kind: 'time-to-event' }>,
): Part {
  const rows = { episode, arm: new Uint8Array(episode.length), person: new Int32Array(episode.length), persons: 0 };
  const { times } = surgeryFollowUp(frame, rows, variable);
  const day = Int32Array.from(episode, (e, row) =>
    Math.round((frame.facts.episodes.indexDay[e] ?? 0) + ((times[row] ?? 0) * 365.25) / 12),
  );
  return {
    code: 'MONTHS-FOLLOWED',
    visit: `M${variable.horizonMonths}`,
    targetDay: 0,
    lastDay: 0,
    value: times,
    day,
    before: undefined,
    scales: [],
  };
}

/** Whether anybody asked about harm. */
function assessed({ facts }: AnalysisFrame, episode: Int32Array, horizonMonths: number): Part {
  const value = Float64Array.from(episode, (e) => facts.episodes.isAssessed[e] ?? 0);
  const day = new Int32Array(episode.length).fill(never);
  return {
    code: 'ASKED-ABOUT-HARM',
    visit: `M${horizonMonths}`,
    targetDay: 0,
    lastDay: 0,
    value,
    day,
    before: undefined,
    scales: [],
  };
}

import { productClasses, type VisitDefinition } from '@jointwise/definitions';
import { never } from '../datasets/estimand-facts.ts';
import type { IntercurrentCount, ResultArm } from './estimand-result.ts';
import type { AnalysisFrame } from './frame.ts';
import { intercurrentDays } from './intercurrent-days.ts';
import { type AnalysisRows, selectRows } from './select-rows.ts';
import type { SummaryAnswer } from './summary-answer.ts';
import { trialArms } from './trial-arms.ts';

/** What became of the joint-sides of each arm, product first. */
export function resultArms(
  frame: AnalysisFrame,
  answer: SummaryAnswer,
  visit: VisitDefinition | undefined,
): readonly ResultArm[] {
  const { question } = frame;
  const isOfCourses = question.estimand.variable.kind === 'adverse-event';
  const all = selectRows(frame, { everyCourse: isOfCourses });
  const known = new Set(Array.from(answer.rows.episode).filter((_, row) => answer.answered[row] === 1));
  const roles = question.comparator === undefined ? [1] : [1, 0];
  return roles.map((arm) => armOf(frame, all, { arm, known, visit, answer }));
}

interface ArmWish {
  readonly arm: number;
  /** Episodes whose variable is known. */
  readonly known: ReadonlySet<number>;
  readonly visit: VisitDefinition | undefined;
  readonly answer: SummaryAnswer;
}

function armOf(frame: AnalysisFrame, all: AnalysisRows, { arm, known, visit, answer }: ArmWish): ResultArm {
  const { facts, question, rowsBy } = frame;
  const { episodes } = facts;
  const counts = { treated: 0, notYetDue: 0, died: 0, withdrew: 0, due: 0, answered: 0 };
  let [allocated, otherwise] = [0, 0];
  const classes = classesOf(frame, arm);
  const persons = new Set<number>();
  const answeredPersons = new Set<number>();
  all.episode.forEach((e, row) => {
    if (all.arm[row] !== arm) return;
    allocated++;
    if (episodes.isTreated[e] === 1) {
      counts.treated++;
      if (!classes.has(episodes.productClass[e] ?? -1)) otherwise++;
    }
    persons.add(all.person[row] ?? 0);
    if (known.has(e)) answeredPersons.add(all.person[row] ?? 0);
    const start = episodes.indexDay[e] ?? 0;
    const opens = start + (visit?.window[0] ?? 0);
    if (visit !== undefined && start + visit.window[1] >= facts.today) counts.notYetDue++;
    else if (visit !== undefined && (episodes.diedDay[e] ?? never) < opens) counts.died++;
    else if (visit !== undefined && (episodes.endedDay[e] ?? never) < opens) counts.withdrew++;
    else {
      counts.due++;
      if (known.has(e)) counts.answered++;
    }
  });
  const code = arm === 1 ? question.productClass : (question.comparator ?? '');
  const effect = answer.effect.status === 'estimated' ? answer.effect.fit : undefined;
  return {
    code,
    title: productClasses.find((one) => one.code === code)?.title ?? code,
    role: arm === 1 ? 'product' : 'comparator',
    ...counts,
    ...(rowsBy === 'allocation'
      ? { allocated, treatedOtherwise: otherwise }
      : { allocated: null, treatedOtherwise: null }),
    persons: persons.size,
    answeredPersons: answeredPersons.size,
    completeness: answer.completeness?.[arm] ?? (counts.due === 0 ? null : counts.answered / counts.due),
    mean: (arm === 1 ? effect?.meanProduct : effect?.meanComparator) ?? null,
  };
}

/** Places of the classes that an arm of the trial holds. */
function classesOf({ facts, question }: AnalysisFrame, arm: number): ReadonlySet<number> {
  const own = trialArms(question)?.[arm === 1 ? 'product' : 'comparator'];
  return new Set((own?.productClasses ?? []).map((code) => facts.productClasses.indexOf(code)));
}

/** How often each intercurrent event came before the horizon, with its strategy. */
export function intercurrentCounts(
  { facts, question }: AnalysisFrame,
  rows: AnalysisRows,
): readonly IntercurrentCount[] {
  const days = intercurrentDays(facts);
  const horizon = (question.estimand.variable.horizonMonths * 365.25) / 12;
  return question.estimand.intercurrentEvents.map(({ code, strategy }) => {
    const counts = [0, 0];
    rows.episode.forEach((e, row) => {
      const isBefore = (days[code][e] ?? never) - (facts.episodes.indexDay[e] ?? 0) <= horizon;
      const arm = rows.arm[row] ?? 0;
      if (isBefore) counts[arm] = (counts[arm] ?? 0) + 1;
    });
    return { code, strategy, product: counts[1] ?? 0, comparator: counts[0] ?? 0 };
  });
}

import { emergencyRegionOf, likelyGroups, redFlags, triageQuestions, triageRevisedOn } from '@jointwise/definitions';
import { readAnswer, readTold, TriageScreensPage, triageFields, WhereItHurtsPage } from '@jointwise/patient/pages';
import {
  checkTriageAnswer,
  checkTriageAnswers,
  planTriage,
  type TriageAnswers,
  type TriageRefusal,
  withoutLastAnswer,
} from '@jointwise/registry';
import { likelyRegion } from './choose-locale.ts';
import { definePage, type PageContext, type PageView } from './define-page.ts';

/**
 * Where does it hurt. The answers travel from screen to screen in the form itself: in the body of a POST, never in an
 * address or a log, and nothing is stored. With JavaScript they do not even leave the browser.
 */
export const whereDoesItHurtPage = definePage({
  path: '/where-does-it-hurt',
  get: (context) => view(context, { told: {}, chosen: [] }),
  // The rules themselves, for those who check.
  files: {
    json: () => ({ body: JSON.stringify({ revisedOn: triageRevisedOn, redFlags, triageQuestions, likelyGroups }) }),
  },
  post: {
    guard: 'token',
    perMinute: 60,
    handle: (context, form) => {
      const told = checkTriageAnswers(readTold(form));
      return form.get(triageFields.go) === 'back' ? goBack(context, told) : goOn(context, told, form);
    },
  },
});

/** The question before, with the answer it had. */
function goBack(context: PageContext, told: TriageAnswers): PageView {
  const before = withoutLastAnswer(told);
  const last = Object.keys(told).find((id) => before[id] === undefined);
  return view(context, { told: before, chosen: last === undefined ? [] : (told[last] ?? []) });
}

function goOn(context: PageContext, told: TriageAnswers, form: URLSearchParams): PageView {
  const question = triageQuestions.find(({ id }) => id === form.get(triageFields.question));
  const step = planTriage(told);
  // A form that was sent twice, or out of its order: the question that is next is simply asked.
  if (question === undefined || step.step === 'outcome' || step.question.id !== question.id) {
    return view(context, { told, chosen: [] });
  }
  const chosen = readAnswer(form);
  const refusal = checkTriageAnswer(question, chosen);
  if (refusal !== undefined) return view(context, { told, chosen, refusal });
  return view(context, { told: { ...told, [question.id]: chosen }, chosen: [] });
}

interface Screen {
  readonly told: TriageAnswers;
  readonly chosen: readonly string[];
  readonly refusal?: TriageRefusal;
}

function view(context: PageContext, screen: Screen): PageView {
  const { texts } = context;
  const step = planTriage(screen.told);
  const isFirst = Object.keys(screen.told).length === 0;
  return {
    title: isFirst ? texts('triage.title') : titleOf(context, step),
    description: texts('triage.description'),
    status: screen.refusal === undefined ? 200 : 422,
    scripts: ['triage'],
    updatedOn: triageRevisedOn,
    isPrivate: !isFirst || screen.chosen.length > 0,
    content: WhereItHurtsPage({
      ...screen,
      ...{ t: texts, step, token: context.issueToken(), hasScreens: isFirst },
      region: regionOf(context),
      isList: context.query.get('places') === 'list',
    }),
  };
}

function titleOf({ texts }: PageContext, step: ReturnType<typeof planTriage>): string {
  if (step.step === 'question') return texts.byKey(`triage.questions.${step.question.id}.title`);
  return texts('triage.title');
}

/** Region of the emergency numbers: that of the reader's browser, else that of the language where it has one. */
function regionOf({ locale, region }: PageContext) {
  return emergencyRegionOf(likelyRegion(locale, region));
}

/** The screens for browsers that go on by themselves: the same for everybody, and so kept by them. */
export const triageScreensPage = definePage({
  path: '/where-does-it-hurt/screens',
  get: (context) => ({
    title: context.texts('triage.title'),
    description: context.texts('triage.description'),
    updatedOn: triageRevisedOn,
    content: TriageScreensPage({ t: context.texts, region: regionOf(context) }),
  }),
});

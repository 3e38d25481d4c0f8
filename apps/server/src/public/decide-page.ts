import {
  DecidePage,
  type DecideScreen,
  decideScreens,
  KnowledgeAnswersPage,
  SummaryPage,
} from '@jointwise/patient/pages';
import { checkDecision, type Decision } from '@jointwise/registry';
import { definePage, type PageContext, type PageView } from './define-page.ts';
import { knowledgeItems } from './knowledge-items.ts';

/** Making up one's mind, one question at a time; the answers travel in the form and are stored nowhere. */
export const decidePage = definePage({
  path: '/decide',
  get: (context) =>
    view(
      context,
      null,
      checkDecision(() => null),
    ),
  post: {
    guard: 'token',
    // Whoever knows their answers passes twenty screens within a minute.
    perMinute: 120,
    handle: async (context, form) => {
      const decision = checkDecision((name) => form.get(name));
      return { ...(await view(context, form.get('go'), decision)), isPrivate: true };
    },
  },
});

/** @param go key of a screen, name of a step, or `summary`; anything else is the first screen */
async function view(context: PageContext, go: string | null, decision: Decision): Promise<PageView> {
  const { texts: t, services } = context;
  const knowledge = await knowledgeItems(services);
  const about = { description: t('aid.decide.description'), scripts: ['keep-answers'] };
  const token = context.issueToken();
  if (go === 'summary') {
    const tokens = { again: token, pdf: context.issueToken('/decide/summary.pdf') };
    const today = services.now().toISOString().slice(0, 10);
    const content = SummaryPage({ decision, knowledge, t, tokens, today });
    return { ...about, title: t('aid.decide.summary.title'), content };
  }
  const screens = decideScreens(knowledge);
  const screen = screens.find(({ key, step }) => key === go || step === go) ?? (screens[0] as DecideScreen);
  const shown = { screen, decision, knowledge, t, token };
  const content = screen.key === 'answers' ? KnowledgeAnswersPage(shown) : DecidePage(shown);
  const { number, of } = screen;
  const title = t(`aid.decide.${screen.step}.title`);
  return { ...about, title: of === 1 ? title : `${title} (${number}/${of})`, content };
}

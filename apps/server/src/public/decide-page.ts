import { DecidePage, type DecideStep, decideSteps, KnowledgeAnswersPage, SummaryPage } from '@jointwise/patient/pages';
import { checkDecision, type Decision } from '@jointwise/registry';
import { definePage, type PageContext, type PageView } from './define-page.ts';
import { knowledgeItems } from './knowledge-items.ts';

/** Making up one's mind in four steps; the answers travel in the form and are stored nowhere. */
export const decidePage = definePage({
  path: '/decide',
  get: (context) =>
    view(
      context,
      'values',
      checkDecision(() => null),
    ),
  post: {
    guard: 'token',
    handle: async (context, form) => {
      const go = form.get('go');
      const decision = checkDecision((name) => form.get(name));
      const isAfter = go === 'answers' || go === 'summary';
      const step = isAfter ? go : (decideSteps.find((one) => one === go) ?? 'values');
      return { ...(await view(context, step, decision)), isPrivate: true };
    },
  },
});

async function view(
  context: PageContext,
  step: DecideStep | 'answers' | 'summary',
  decision: Decision,
): Promise<PageView> {
  const { texts: t, services } = context;
  const shared = { decision, knowledge: await knowledgeItems(services), t };
  const about = { description: t('aid.decide.description'), scripts: ['keep-answers'] };
  const token = context.issueToken();
  switch (step) {
    case 'summary': {
      const tokens = { again: token, pdf: context.issueToken('/decide/summary.pdf') };
      const today = services.now().toISOString().slice(0, 10);
      const content = SummaryPage({ ...shared, tokens, today });
      return { ...about, title: t('aid.decide.summary.title'), content };
    }
    case 'answers':
      return { ...about, title: t('aid.decide.knowledge.title'), content: KnowledgeAnswersPage({ ...shared, token }) };
    default:
      return { ...about, title: t(`aid.decide.${step}.title`), content: DecidePage({ ...shared, step, token }) };
  }
}

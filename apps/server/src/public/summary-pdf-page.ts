import { decisionSummary, madeLine } from '@jointwise/patient/pages';
import { checkDecision } from '@jointwise/registry';
import { definePage } from './define-page.ts';
import { drawSummaryPdf } from './draw-summary-pdf.ts';
import { knowledgeItems } from './knowledge-items.ts';

/** The summary as a file, from what the form carries; nothing of it is kept. */
export const summaryPdfPage = definePage({
  path: '/decide/summary.pdf',
  get: ({ locale }) => ({ redirectTo: `/${locale}/decide` }),
  post: {
    guard: 'token',
    perMinute: 10,
    handle: async ({ texts: t, locale, services }, form) => {
      const decision = checkDecision((name) => form.get(name));
      const body = await drawSummaryPdf({
        locale,
        title: t('aid.decide.summary.title'),
        sections: decisionSummary(decision, await knowledgeItems(services), t),
        made: madeLine(services.now().toISOString().slice(0, 10), t),
        notes: [t('aid.decide.summary.next'), t('shell.purpose'), t('shell.emergency')],
      });
      return { download: { ending: 'pdf', body, fileName: `jointwise-${locale}.pdf` } };
    },
  },
});

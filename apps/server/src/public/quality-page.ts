import { aidEdition, ipdas } from '@jointwise/definitions';
import { aidTexts, QualityPage } from '@jointwise/patient/pages';
import { readabilityOf } from '@jointwise/registry';
import { definePage } from './define-page.ts';

const english = readabilityOf(aidTexts('en').all, 'en');
const spanish = readabilityOf(aidTexts('es').all, 'es');

/** The decision aid against every criterion for decision aids. */
export const qualityPage = definePage({
  path: '/quality',
  get: ({ texts: t }) => ({
    title: t('aid.quality.title'),
    description: t('aid.quality.description'),
    updatedOn: aidEdition.changedOn,
    content: QualityPage({ english, spanish, t }),
  }),
  files: { json: () => ({ body: JSON.stringify({ edition: aidEdition, signedBy: null, ...ipdas }) }) },
});

import { aidEdition, ipdas } from '@jointwise/definitions';
import { aidTexts, locales, QualityPage } from '@jointwise/patient/pages';
import { readabilityOf } from '@jointwise/registry';
import { definePage } from './define-page.ts';

/** The decision aid against every criterion for decision aids. */
export const qualityPage = definePage({
  path: '/quality',
  get: ({ texts: t }) => ({
    title: t('aid.quality.title'),
    description: t('aid.quality.description'),
    updatedOn: aidEdition.changedOn,
    content: QualityPage({ readings: readings(), t }),
  }),
  files: { json: () => ({ body: JSON.stringify({ edition: aidEdition, signedBy: null, ...ipdas }) }) },
});

/** How hard the texts of the aid are to read, in every language that is spoken. */
function readings() {
  return locales().flatMap((locale) => readabilityOf(aidTexts(locale).all, locale) ?? []);
}

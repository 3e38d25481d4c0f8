import { aidEdition, ipdas } from '@jointwise/definitions';
import { aidTexts, locales, QualityPage } from '@jointwise/patient/pages';
import { judgeCriteria, readabilityOf } from '@jointwise/registry';
import { definePage } from './define-page.ts';

/** The decision aid against every criterion for decision aids. */
export const qualityPage = definePage({
  path: '/quality',
  get: ({ texts: t, services }) => ({
    title: t('aid.quality.title'),
    description: t('aid.quality.description'),
    updatedOn: aidEdition.changedOn,
    content: QualityPage({ readings: readings(), statement: services.config.aid, t }),
  }),
  files: {
    json: ({ services: { config } }) => {
      const signedBy = config.aid.signatures.map(({ name, on, edition }) => ({ name, on, edition }));
      const criteria = judgeCriteria(config.aid);
      return { body: JSON.stringify({ edition: aidEdition, signedBy, provenance: ipdas.provenance, criteria }) };
    },
  },
});

/** How hard the texts of the aid are to read, in every language that is spoken. */
function readings() {
  return locales().flatMap((locale) => readabilityOf(aidTexts(locale).all, locale) ?? []);
}

import { aidEdition, type OptionDefinition } from '@jointwise/definitions';
import { claimSentence, type Locale, type OptionClaim, OptionPage } from '@jointwise/patient/pages';
import { listPublishedClaims } from '@jointwise/store';
import type { Services } from '../services.ts';
import { definePage } from './define-page.ts';
import { readPublic } from './read-public.ts';
import { shownOptions } from './shown-options.ts';

const find = (key: string | undefined) => shownOptions.find(({ definition }) => definition.key === key);

/** All about one option. */
export const optionPage = definePage({
  path: '/options/:option',
  get: async ({ texts, params, services, locale }) => {
    const option = find(params.option);
    if (option === undefined) return undefined;
    const name = texts(`aid.option.${option.definition.key}.name`);
    return {
      title: name,
      description: texts('aid.optionPage.description', { name }),
      updatedOn: aidEdition.changedOn,
      content: OptionPage({ option, claims: await claimsAbout(option.definition, services, locale), t: texts }),
    };
  },
});

/** Published claims with a verdict that speak of a product class of the option. */
async function claimsAbout(
  { productClasses }: OptionDefinition,
  services: Services,
  locale: Locale,
): Promise<readonly OptionClaim[]> {
  if (productClasses.length === 0) return [];
  const rows = await readPublic(services, listPublishedClaims);
  return rows.flatMap(({ slug, definition, verdict }) => {
    const isAbout = definition.productClasses.some((code) => productClasses.includes(code));
    if (verdict === null || !isAbout) return [];
    const { sentence } = definition;
    return [{ slug, sentence: claimSentence(sentence, locale).text, verdict }];
  });
}

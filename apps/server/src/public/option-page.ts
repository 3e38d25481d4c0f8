import { aidEdition } from '@jointwise/definitions';
import { OptionPage } from '@jointwise/patient/pages';
import { definePage } from './define-page.ts';
import { optionClaims } from './option-claims.ts';
import { optionLaw } from './option-law.ts';
import { optionPrices } from './option-prices.ts';
import { readShownOptions } from './shown-options.ts';

/** All about one option: what is known from the evidence table and the claims, its legal status and its price. */
export const optionPage = definePage({
  path: '/options/:option',
  get: async (context) => {
    const { texts, params, query, services } = context;
    const option = (await readShownOptions(services)).find(({ definition }) => definition.key === params.option);
    if (option === undefined) return undefined;
    const { definition } = option;
    const name = texts(`aid.option.${definition.key}.name`);
    const content = OptionPage({
      ...{ option, t: texts, law: optionLaw(definition, context) },
      claims: await optionClaims(definition, services),
      prices: await optionPrices(definition, services),
    });
    return {
      ...{ title: name, content, isPrivate: query.size > 0 },
      description: texts('aid.optionPage.description', { name }),
      updatedOn: aidEdition.changedOn,
    };
  },
});

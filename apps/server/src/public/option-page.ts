import { aidEdition } from '@jointwise/definitions';
import { OptionPage } from '@jointwise/patient/pages';
import { definePage } from './define-page.ts';
import { shownOptions } from './shown-options.ts';

const find = (key: string | undefined) => shownOptions.find(({ definition }) => definition.key === key);

/** All about one option. */
export const optionPage = definePage({
  path: '/options/:option',
  get: ({ texts, params }) => {
    const option = find(params.option);
    if (option === undefined) return undefined;
    const name = texts(`aid.option.${option.definition.key}.name`);
    return {
      title: name,
      description: texts('aid.optionPage.description', { name }),
      updatedOn: aidEdition.changedOn,
      content: OptionPage({ option, t: texts }),
    };
  },
});

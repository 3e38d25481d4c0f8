import { aidEdition } from '@jointwise/definitions';
import { OptionsPage } from '@jointwise/patient/pages';
import { definePage } from './define-page.ts';
import { readShownOptions } from './shown-options.ts';

/** All options side by side. */
export const optionsPage = definePage({
  path: '/options',
  get: async ({ texts, services }) => ({
    title: texts('aid.optionsPage.title'),
    description: texts('aid.optionsPage.description'),
    updatedOn: aidEdition.changedOn,
    content: OptionsPage({
      options: await readShownOptions(services),
      today: services.now().toISOString().slice(0, 10),
      t: texts,
    }),
  }),
  files: {
    json: async ({ services }) => ({
      body: JSON.stringify({ edition: aidEdition, options: await readShownOptions(services) }),
    }),
  },
});

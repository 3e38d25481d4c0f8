import { aidEdition } from '@jointwise/definitions';
import { OptionsPage } from '@jointwise/patient/pages';
import { definePage } from './define-page.ts';
import { shownOptions } from './shown-options.ts';

/** All options side by side. */
export const optionsPage = definePage({
  path: '/options',
  get: ({ texts, services }) => ({
    title: texts('aid.optionsPage.title'),
    description: texts('aid.optionsPage.description'),
    updatedOn: aidEdition.changedOn,
    content: OptionsPage({ options: shownOptions, today: services.now().toISOString().slice(0, 10), t: texts }),
  }),
  files: { json: () => ({ body: JSON.stringify({ edition: aidEdition, options: shownOptions }) }) },
});

import { aidEdition } from '@jointwise/definitions';
import { WhoMadeThisPage } from '@jointwise/patient/pages';
import { signingState } from '@jointwise/registry';
import { definePage } from './define-page.ts';

/** Who stands behind the decision aid, as the site has stated it. */
export const whoMadeThisPage = definePage({
  path: '/who-made-this',
  get: ({ texts: t, services }) => ({
    title: t('aid.behind.title'),
    description: t('aid.behind.lede'),
    updatedOn: aidEdition.changedOn,
    content: WhoMadeThisPage({ statement: services.config.aid, t }),
  }),
  files: {
    json: ({ services: { config } }) => ({
      body: JSON.stringify({ edition: aidEdition, signing: signingState(config.aid), ...config.aid }),
    }),
  },
});

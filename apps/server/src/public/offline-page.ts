import { type OptionKey, optionKeys } from '@jointwise/definitions';
import { type KeptList, keptPaths, OfflinePage } from '@jointwise/patient/pages';
import { definePage, type PageContext } from './define-page.ts';
import { PublicAssets } from './public-assets.ts';

/** What is shown without a connection, and beside it the list of what a browser keeps for that time. */
export const offlinePage = definePage({
  path: '/offline',
  get: ({ texts }) => ({
    title: texts('offline.title'),
    description: texts('offline.text'),
    content: OfflinePage({ t: texts }),
  }),
  files: { json: (context) => ({ body: JSON.stringify(keptList(context)) }) },
});

function keptList({ locale, services }: PageContext): KeptList {
  const options = optionKeys.map((key: OptionKey) => `/options/${key}`);
  const { scripts } = new PublicAssets(services.config.publicPagesFolder).for(['triage', 'form-proof']);
  return { pages: [...keptPaths, ...options].map((path) => `/${locale}${path}`), assets: scripts };
}

import { HomePage } from '@jointwise/patient/pages';
import { definePage } from './define-page.ts';

export const homePage = definePage({
  path: '',
  get: ({ texts }) => ({
    title: texts('home.title'),
    description: texts('home.description'),
    content: HomePage({ t: texts }),
    updatedOn: '2026-11-22',
  }),
});

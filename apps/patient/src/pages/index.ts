export { FormGuard, guardFields } from '../shell/FormGuard.tsx';
export type { PageAssets, PageContent, Shell } from '../shell/page.ts';
export { renderDocument } from '../shell/render-document.tsx';
export { isLocale, type Locale, locales } from '../texts/languages.ts';
export { type TextKey, type Texts, type TextValues, textsOf } from '../texts/texts-of.ts';
export { HomePage } from './HomePage.tsx';
export { NoticePage } from './NoticePage.tsx';

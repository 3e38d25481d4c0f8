import { allowedPage } from './allowed-page.ts';
import { decidePage } from './decide-page.ts';
import type { PageDefinition } from './define-page.ts';
import { homePage } from './home-page.ts';
import { optionPage } from './option-page.ts';
import { optionsPage } from './options-page.ts';
import { summaryPdfPage } from './summary-pdf-page.ts';
import { whereDoesItHurtPage } from './where-does-it-hurt-page.ts';

/** Every public page. */
export const pages: readonly PageDefinition[] = [
  allowedPage,
  homePage,
  optionPage,
  optionsPage,
  whereDoesItHurtPage,
  decidePage,
  summaryPdfPage,
];

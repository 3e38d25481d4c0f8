import type { PageDefinition } from './define-page.ts';
import { homePage } from './home-page.ts';

/** Every public page. */
export const pages: readonly PageDefinition[] = [homePage];

import type { ReactElement } from 'react';
import type { Locale } from '../texts/languages.ts';

/** What a page puts between header and footer. */
export type PageContent = ReactElement;

/** Styles of a page, and where the browser finds its scripts; empty when nothing has been built. */
export interface PageAssets {
  /** Written into the page: a phone on a slow network waits for one answer before it shows anything, not for two. */
  readonly style: string;
  readonly scripts: readonly string[];
}

/** Everything around the content of a page. */
export interface Shell {
  readonly locale: Locale;
  /** Below the language, with the query if there is one: `/claims?joint=knee`; empty for the front page. */
  readonly path: string;
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  readonly assets: PageAssets;
  /** Whether the registry is a demonstration whose data are made up. */
  readonly isSynthetic: boolean;
  /** ISO day on which what the page says was last changed. */
  readonly updatedOn?: string;
  /** Pages that must not be found by search engines: answers to a person, errors. */
  readonly isPrivate?: boolean;
}

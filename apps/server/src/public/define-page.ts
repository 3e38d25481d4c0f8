import type { Locale, PageContent, Texts } from '@jointwise/patient/pages';
import type { Services } from '../services.ts';

/** What a page knows of the request. Nothing in it is written to a log. */
export interface PageContext {
  readonly locale: Locale;
  readonly texts: Texts;
  /** Named parts of the address: `{ slug: 'less-pain' }`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly services: Services;
  readonly isSynthetic: boolean;
  /** Region of the reader's first language tag that has one (`ES` of `es-ES`), a first guess at the country. */
  readonly region: string | undefined;
  /**
   * A token for a form on this page (`FormGuard`), or for one that is sent to another page: its path below the
   * language. A page that asks for one is not cached.
   */
  issueToken(path?: string): string;
}

/** What a page answers; the frame puts header and footer around it. */
export interface PageView {
  readonly title: string;
  readonly description: string;
  readonly content: PageContent;
  /** 200 when not said. */
  readonly status?: number;
  readonly updatedOn?: string;
  /** Names of scripts of `apps/patient/src/browser` that add to this page: `triage`. */
  readonly scripts?: readonly string[];
  /** Not for search engines and never kept by a browser: what was said to one person. */
  readonly isPrivate?: boolean;
}

/** Sends the browser elsewhere: after a form was taken, so that loading again does not send it again. */
export interface PageRedirect {
  readonly redirectTo: string;
}

/** A file that answers a form: sent as a download and kept nowhere. */
export interface PageDownload {
  readonly download: PageFile & { readonly ending: FileEnding; readonly fileName: string };
}

export type PageAnswer = PageView | PageRedirect | PageDownload;

/** The same answer in another form, at the same address with an ending. */
export interface PageFile {
  readonly body: string | Uint8Array;
  /** 200 when not said. */
  readonly status?: number;
  /** Sent as a download under this name. */
  readonly fileName?: string;
}

export type FileEnding = 'json' | 'svg' | 'pdf' | 'csv';

/** How each file is announced. */
export const fileTypes: Readonly<Record<FileEnding, string>> = {
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** Why the frame does not let a form through to its page. */
export type FormRefusal = 'expired' | 'trapped' | 'too-many';

export interface FormDefinition {
  /**
   * `token`: bound to this page, its hour and its origin. `full`: also a field that must stay empty and a proof of work;
   * without the proof (no JavaScript) far fewer are taken from one address.
   */
  readonly guard: 'token' | 'full';
  /** Forms a minute from one address; 30 when not said. */
  readonly perMinute?: number;
  handle(context: PageContext, form: URLSearchParams): Promise<PageAnswer> | PageAnswer;
  /** Draws the form again with what was written in it; without one the frame says plainly what happened. */
  refused?(context: PageContext, form: URLSearchParams, refusal: FormRefusal): Promise<PageAnswer> | PageAnswer;
}

type Answer<T> = Promise<T | undefined> | T | undefined;

export interface PageDefinition {
  /** Below the language: `/claims/:slug`; empty for the front page. */
  readonly path: '' | `/${string}`;
  /** The page; undefined says that there is none at this address. */
  get(context: PageContext): Answer<PageAnswer>;
  readonly post?: FormDefinition;
  /** The same beside it: `/en/claims.json`. */
  readonly files?: Partial<Readonly<Record<FileEnding, (context: PageContext) => Answer<PageFile>>>>;
  /** The SVG may stand in pages of other sites. */
  readonly isEmbeddable?: boolean;
}

/** A page that anyone may read. Its texts, its form and its files stand together; the frame does the rest. */
export function definePage(definition: PageDefinition): PageDefinition {
  return definition;
}

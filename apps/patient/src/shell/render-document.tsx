import { renderToStaticMarkup } from 'react-dom/server';
import { PublicDocument } from './PublicDocument.tsx';
import type { PageContent, Shell } from './page.ts';

/** A page as the HTML that is sent. Nothing in it runs: no inline script, no style attribute. */
export function renderDocument(shell: Shell, content: PageContent): string {
  return `<!doctype html>${renderToStaticMarkup(<PublicDocument shell={shell}>{content}</PublicDocument>)}`;
}

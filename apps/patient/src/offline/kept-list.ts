/** What a browser keeps for a time without connection: addresses of pages and of the files they need. */
export interface KeptList {
  readonly pages: readonly string[];
  readonly assets: readonly string[];
}

/** Paths below the language that are kept; they read no answer and belong to nobody. `/options/...` are named by the list. */
export const keptPaths = [
  '',
  '/where-does-it-hurt',
  '/where-does-it-hurt/screens',
  '/options',
  '/claims',
  '/ask',
  '/offline',
] as const;

/** Whether a page is one of those that are kept. @param home path of the language: `/en` */
export function isKeptPage(home: string, pathname: string): boolean {
  const below = pathname.startsWith(home) ? pathname.slice(home.length) : undefined;
  if (below === undefined) return false;
  return keptPaths.some((path) => path === below) || /^\/options\/[\w-]+$/.test(below);
}

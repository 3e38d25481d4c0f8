import type { Problem } from '@jointwise/server/contract';
import { RequestRefused } from './request.ts';
import { texts } from './texts.ts';

/** What went wrong, in the shape the server gives; a lost connection is told in the same way. */
export function problemOf(error: unknown): Pick<Problem, 'title' | 'detail' | 'code' | 'conflict' | 'problems'> {
  if (error instanceof RequestRefused) return error.problem;
  return {
    title: texts('problemOf.notDone'),
    detail: error instanceof Error ? error.message : String(error),
    code: 'not-ready',
  };
}

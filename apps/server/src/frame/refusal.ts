import type { FieldProblem } from '@jointwise/registry';
import { type Problem, type ProblemCode, problemCodes } from '../contract/index.ts';

/** What a handler returns instead of a body when the answer is no. */
export interface Refusal {
  readonly refusal: ProblemCode;
  /** Who, where, what is allowed; shown to the caller, never logged. */
  readonly detail: string;
  readonly problems?: readonly FieldProblem[];
  readonly warnings?: readonly FieldProblem[];
  readonly conflict?: Problem['conflict'];
  readonly retryAfterSeconds?: number;
}

/** A refusal, made readable at the place where it is returned. */
export function refuse(refusal: ProblemCode, detail: string, more: Omit<Refusal, 'refusal' | 'detail'> = {}): Refusal {
  return { refusal, detail, ...more };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refusal' in outcome;
}

/** A refusal raised where it cannot be returned: inside the frame, before any handler runs. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refusal);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

/** The body that goes out as application/problem+json (RFC 9457). */
export function toProblem(refusal: Refusal): Problem {
  const { status, title } = problemCodes[refusal.refusal];
  return {
    type: `https://jointwise.org/problems#${refusal.refusal}`,
    title,
    status,
    code: refusal.refusal,
    detail: refusal.detail,
    ...(refusal.problems && { problems: [...refusal.problems] }),
    ...(refusal.warnings && { warnings: [...refusal.warnings] }),
    ...(refusal.conflict && { conflict: refusal.conflict }),
    ...(refusal.retryAfterSeconds !== undefined && { retryAfterSeconds: refusal.retryAfterSeconds }),
  };
}

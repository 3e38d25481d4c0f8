/** The answer of every estimator: a fit, or the reason why there is none. Never NaN, never a fit that did not converge. */
export type Estimation<Fit> =
  | { readonly status: 'estimated'; readonly fit: Fit }
  | { readonly status: 'not-estimable'; readonly reason: string };

/** A caller broke the contract of a function: wrong length, a value that is not a number, a level outside (0, 1). */
export class InvalidInputError extends Error {
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(message);
    this.name = 'InvalidInputError';
    this.argument = argument;
  }
}

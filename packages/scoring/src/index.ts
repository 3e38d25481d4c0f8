export type * from './answers.ts';
export * from './check-answers.ts';
export type * from './scale-score.ts';
export * from './score-instrument.ts';

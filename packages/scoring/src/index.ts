export type * from './answers.ts';
export * from './check-answers.ts';
export * from './read-cell.ts';
export type * from './scale-score.ts';
export * from './score-instrument.ts';
export * from './score-table.ts';

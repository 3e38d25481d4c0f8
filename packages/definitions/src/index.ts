export * from './access.ts';
export type * from './field-definition.ts';
export type * from './instrument-definition.ts';
export type * from './record-definition.ts';
export type * from './scoring-rule.ts';
export type * from './study-definition.ts';

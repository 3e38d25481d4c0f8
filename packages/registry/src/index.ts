export type * from './checked.ts';

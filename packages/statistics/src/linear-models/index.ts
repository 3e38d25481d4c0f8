export * from './ancova.ts';
export * from './gee.ts';
export type { GeeStandardErrors } from './gee-covariance.ts';
export * from './linear-model.ts';

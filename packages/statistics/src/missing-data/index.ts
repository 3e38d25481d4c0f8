export * from './chained-equations.ts';
export * from './joint-normal-imputation.ts';
export * from './pooled-tests.ts';
export * from './reference-based-imputation.ts';
export type { ReferenceStrategy } from './reference-strategy.ts';
export * from './rubin.ts';
export * from './tipping-point.ts';

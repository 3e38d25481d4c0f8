export * from './chained-equations.ts';
export * from './rubin.ts';

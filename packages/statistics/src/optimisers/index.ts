export * from './bfgs.ts';
export * from './brent.ts';
export * from './newton.ts';

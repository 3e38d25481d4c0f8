export * from './distributions/index.ts';
export * from './estimation.ts';
export * from './responders/index.ts';

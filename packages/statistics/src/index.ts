export * from './distributions/index.ts';
export * from './estimation.ts';
export * from './meta-analysis/index.ts';
export * from './missing-data/index.ts';
export * from './network/index.ts';
export * from './responders/index.ts';
export * from './survival/index.ts';

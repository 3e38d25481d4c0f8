export type { CovarianceStructure } from './covariance-structure.ts';
export * from './least-squares-means.ts';
export type { JointTest, LinearEstimate } from './linear-tests.ts';
export * from './mmrm.ts';
export * from './mmrm-contrast.ts';
export * from './mmrm-model.ts';
export * from './visit-matrix.ts';

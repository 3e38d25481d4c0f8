export type { CovarianceStructure } from './covariance-structure.ts';
export * from './least-squares-means.ts';
export * from './linear-mixed-model.ts';
export type { LinearMixedModelData, NamedColumn, RandomTerm } from './linear-mixed-model-input.ts';
export type { JointTest, LinearEstimate } from './linear-tests.ts';
export * from './mmrm.ts';
export * from './mmrm-contrast.ts';
export * from './mmrm-model.ts';
export * from './visit-matrix.ts';

export * from './design-decomposition.ts';
export type { League, NetworkFit, NetworkOptions } from './network-meta-analysis.ts';
export { networkMetaAnalysis } from './network-meta-analysis.ts';
export type { Contrast } from './network-study.ts';
export * from './node-splitting.ts';
export * from './p-score.ts';

export type { Estimation } from '@jointwise/statistics';
export { compareClasses } from './outcomes/compare-classes.ts';
export { deriveCapture } from './outcomes/derive-capture.ts';
export { completenessStatus, deriveFlow, leastCompleteness, sufficientCompleteness } from './outcomes/derive-flow.ts';
export { estimateOutcomes, uncontrolledCaution } from './outcomes/estimate-outcomes.ts';
export type * from './outcomes/outcome-facts.ts';
export type * from './outcomes/outcomes-question.ts';
export type * from './outcomes/outcomes-report.ts';
export { type KeyedThreshold, keyedThresholds, thresholdKey } from './outcomes/threshold.ts';

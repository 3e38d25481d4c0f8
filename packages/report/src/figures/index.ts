export type { ScaleDirectionWord } from './direction-words.ts';
export { drawAcceptabilityCurve } from './draw-acceptability-curve.ts';
export { type BalanceRow, drawBalancePlot } from './draw-balance-plot.ts';
export { type BodyMark, drawBody } from './draw-body.ts';
export { type ChecklistPart, drawCompletenessRing } from './draw-completeness-ring.ts';
export { drawCostEffectivenessPlane } from './draw-cost-effectiveness-plane.ts';
export { drawDenominatorFlow } from './draw-denominator-flow.ts';
export { type DifferenceScale, drawDifferenceScale } from './draw-difference-scale.ts';
export { type BeforeAfter, drawDistribution } from './draw-distribution.ts';
export { drawEvidenceFunnel, type FunnelStudy } from './draw-evidence-funnel.ts';
export { drawForestPlot, type Forest, type ForestRow } from './draw-forest-plot.ts';
export { drawFunnelPlot } from './draw-funnel-plot.ts';
export { drawIconArray, type IconArray, type IconColumn, type IconWords } from './draw-icon-array.ts';
export { drawMeanProfile, type MeanProfile, type ProfileArm, type ProfilePoint } from './draw-mean-profile.ts';
export { drawNetworkGraph, type NetworkEdge, type NetworkGraph } from './draw-network-graph.ts';
export { drawSurvivalCurves, type SurvivalArm, type SurvivalCurves } from './draw-survival-curves.ts';
export {
  drawTimeline,
  type Timeline,
  type TimelineLane,
  type TimelineMark,
  type TimelineWindow,
} from './draw-timeline.ts';
export {
  type BandPoint,
  drawTrajectory,
  type Trajectory,
  type TrajectoryLine,
  type TrajectoryPoint,
} from './draw-trajectory.ts';
export type { Cell, FigureModel, FigureNode, FigureSize, FigureTable } from './figure-model.ts';
export { formatFigureNumber, formatPercent } from './format-figure-number.ts';
export { formatSvg } from './format-svg.ts';
export { formatTableCsv } from './format-table.ts';
export { armPaints, type Paint, palette, productPaint } from './palette.ts';

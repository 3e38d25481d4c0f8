import { drawEvidenceFunnel, drawForestPlot, type FigureModel, type ForestRow } from '@jointwise/report';
import { type MetaAnalysisFit, normalQuantile, type StudyEffect } from '@jointwise/statistics';

interface Pooling {
  readonly names: readonly string[];
  readonly studies: readonly StudyEffect[];
  readonly fit: MetaAnalysisFit;
  readonly measure: string;
  readonly prediction?: readonly [number, number] | undefined;
  readonly confidenceLevel: number;
}

/** Studies with their own intervals, the pooled effect as a diamond, the prediction interval under it. */
export function forestFigure({ names, studies, fit, measure, prediction, confidenceLevel }: Pooling): FigureModel {
  const z = normalQuantile(1 - (1 - confidenceLevel) / 2);
  const rows: ForestRow[] = studies.map(({ effect, variance }, i) => ({
    label: names[i] ?? `study ${i + 1}`,
    estimate: effect,
    interval: [effect - z * Math.sqrt(variance), effect + z * Math.sqrt(variance)],
    weight: fit.weights[i] as number,
  }));
  const pooled = fit.coefficients[0];
  if (pooled !== undefined) {
    rows.push({
      label: 'Pooled',
      estimate: pooled.estimate,
      interval: pooled.interval,
      isPooled: true,
      ...(prediction === undefined ? {} : { prediction }),
    });
  }
  return drawForestPlot(
    {
      title: 'Forest plot',
      measure,
      rows,
      noEffect: 0,
      ends: ['below 0', 'above 0'],
      caption: `${fit.studies} ${fit.studies === 1 ? 'study' : 'studies'}; I2 ${fit.i2.toFixed(1)} %.${prediction === undefined ? '' : ' Dashed: prediction interval.'}`,
    },
    760,
  );
}

/** Effect against standard error; asymmetry can be read from about ten studies on. */
export function funnelFigure({ names, studies, fit, measure }: Pooling): FigureModel {
  return drawEvidenceFunnel(
    {
      measure,
      pooled: fit.coefficients[0]?.estimate ?? 0,
      studies: studies.map(({ effect, variance }, i) => ({
        label: names[i] ?? `study ${i + 1}`,
        effect,
        standardError: Math.sqrt(variance),
      })),
    },
    { width: 560, height: 400 },
  );
}

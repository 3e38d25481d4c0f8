import { drawSurvivalCurves, type FigureModel } from '@jointwise/report';
import { type SurvivalCurve, survivalAt } from '@jointwise/statistics';

/** Curves with their intervals and the number at risk at the times asked for, or at five times of the follow-up. */
export function survivalFigure(
  curves: readonly { readonly curve: SurvivalCurve; readonly name: string }[],
  { time, times }: { readonly time: string; readonly times?: readonly number[] | undefined },
): FigureModel {
  const last = Math.max(...curves.map(({ curve }) => curve.times.at(-1) ?? 0));
  const shown = times !== undefined && times.length > 1 ? [...times].sort((a, b) => a - b) : evenTimes(last);
  return drawSurvivalCurves(
    {
      title: 'Kaplan-Meier estimate',
      measure: 'share without the event',
      timeUnit: time,
      times: shown[0] === 0 ? shown : [0, ...shown],
      arms: curves.map(({ curve, name }) => ({
        label: name,
        n: curve.observations,
        events: curve.events.reduce((sum, count) => sum + count, 0),
        atRisk: survivalAt(curve, shown[0] === 0 ? shown : [0, ...shown]).map(({ atRisk }) => atRisk),
        steps: stepsOf(curve),
      })),
    },
    // More arms take more rows under the axis, not room from the curves.
    { width: 720, height: 420 + 18 * Math.max(0, curves.length - 3) },
  );
}

function stepsOf(curve: SurvivalCurve) {
  return Array.from(curve.times, (time, j) => ({
    time,
    share: curve.survival[j] as number,
    ...(curve.hasInterval[j] === 1 ? { limits: [curve.lower[j] as number, curve.upper[j] as number] as const } : {}),
  })).filter((_, j) => (curve.events[j] ?? 0) > 0);
}

/** About five round times up to the last. */
function evenTimes(last: number): number[] {
  const rough = last / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

import { drawMeanProfile, type FigureModel } from '@jointwise/report';

interface ProfileMean {
  readonly visit: string | undefined;
  readonly level: string | undefined;
  readonly estimate: number;
  readonly interval: readonly [number, number];
}

interface Profile {
  readonly outcome: string;
  readonly visits: readonly string[];
  readonly means: readonly ProfileMean[];
  readonly participants: number;
}

/** Least-squares means of each arm over the visits. The file does not say which end of the outcome is better. */
export function profileFigure({ outcome, visits, means, participants }: Profile): FigureModel {
  const arms = [...new Set(means.flatMap(({ level }) => (level === undefined ? [] : [level])))];
  return drawMeanProfile(
    {
      title: `Least-squares means of ${outcome}`,
      measure: outcome,
      direction: 'neither',
      visits,
      caption: `${participants} participants; 95 % intervals.`,
      arms: arms.map((label) => ({
        label,
        points: means.flatMap(({ visit, level, estimate, interval }) =>
          level === label && visit !== undefined ? [{ visit, mean: estimate, interval, n: null }] : [],
        ),
      })),
    },
    { width: 640, height: 380 + 14 * Math.max(0, arms.length - 2) },
  );
}

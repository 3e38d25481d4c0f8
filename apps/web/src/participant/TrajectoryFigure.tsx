import { productClasses } from '@jointwise/definitions';
import { drawTrajectory, productPaint } from '@jointwise/report';
import { Figure } from '../figure/Figure.tsx';
import type { EpisodeTrajectory } from './trajectories-of.ts';
import { useTrajectoryBand } from './useTrajectories.ts';

interface TrajectoryFigureProps {
  readonly trajectory: EpisodeTrajectory;
  readonly studyId: string;
  readonly productClass: string | null;
}

/** One small multiple: this participant before the band of those who had the same product class. */
export function TrajectoryFigure({ trajectory, studyId, productClass }: TrajectoryFigureProps) {
  const { instrument, scale, points, lines } = trajectory;
  const band = useTrajectoryBand({ studyId, instrument: instrument.key, scale: scale.code, productClass });
  const group = productClasses.find(({ code }) => code === productClass)?.group;
  return (
    <div className="panel">
      <Figure
        draw={(width) =>
          drawTrajectory(
            {
              title: `${instrument.key.toUpperCase()}: ${scale.title.toLowerCase()}`,
              unit: scale.unit,
              range: scale.range,
              direction: scale.direction,
              points,
              band,
              lines,
              paint: productPaint(group),
            },
            { width, height: 196 },
          )
        }
      />
    </div>
  );
}

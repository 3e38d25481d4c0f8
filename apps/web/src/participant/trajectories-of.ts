import type { InstrumentDefinition, ScaleDefinition, StudyDefinition, Threshold } from '@jointwise/definitions';
import { instrumentsAt } from '@jointwise/registry';
import type { TrajectoryLine, TrajectoryPoint } from '@jointwise/report';
import type { ParticipantEpisode } from '@jointwise/server/contract';
import { texts } from './texts.ts';

/** One scale of one episode over time. */
export interface EpisodeTrajectory {
  readonly instrument: InstrumentDefinition;
  readonly scale: ScaleDefinition;
  readonly points: readonly TrajectoryPoint[];
  readonly lines: readonly TrajectoryLine[];
}

interface Setting {
  readonly instruments: readonly InstrumentDefinition[];
  readonly study: StudyDefinition;
  readonly condition: string | undefined;
}

/**
 * The scales of an episode that have at least one score, in the order of the study, the primary one first. A visit
 * whose window is over and that asked for the instrument has a point without a value: it was due and is missing.
 */
export function trajectoriesOf(episode: ParticipantEpisode, setting: Setting): readonly EpisodeTrajectory[] {
  const primary = setting.study.primaryScales[setting.condition ?? '*'] ?? setting.study.primaryScales['*'];
  const found = setting.instruments.flatMap((instrument) =>
    instrument.scales.flatMap((scale) => {
      const points = pointsOf(episode, { ...setting, instrument, scale });
      if (!points.some(({ value }) => value !== null)) return [];
      return [{ instrument, scale, points, lines: linesOf(instrument.thresholds, scale, points) }];
    }),
  );
  const isPrimary = ({ instrument, scale }: EpisodeTrajectory) =>
    instrument.key === primary?.instrument && scale.code === primary.scale;
  return [...found.filter(isPrimary), ...found.filter((one) => !isPrimary(one))];
}

type ScaleSetting = Setting & { readonly instrument: InstrumentDefinition; readonly scale: ScaleDefinition };

function pointsOf(episode: ParticipantEpisode, { instrument, scale, study, condition }: ScaleSetting) {
  return episode.visits.flatMap((visit): TrajectoryPoint[] => {
    const planned = study.visits.find(({ code }) => code === visit.code);
    const score = episode.scores.find(
      (one) => one.visitId === visit.id && one.instrument === instrument.key && one.scale === scale.code,
    );
    const day = planned?.targetDay ?? 0;
    if (score !== undefined) return [{ visitCode: visit.code, day, value: score.value }];
    const asked = planned === undefined ? [] : instrumentsAt(planned, condition);
    const isDue = (visit.status === 'closed' || visit.status === 'done') && asked.includes(instrument.key);
    return isDue ? [{ visitCode: visit.code, day, value: null }] : [];
  });
}

/** PASS where it stands, and MIC as the value that counts as improvement from this participant's own baseline. */
function linesOf(thresholds: readonly Threshold[], scale: ScaleDefinition, points: readonly TrajectoryPoint[]) {
  const own = thresholds.filter((one) => one.scale === scale.code && one.relative !== true);
  const pass = own.find(({ kind }) => kind === 'PASS');
  const mic = own.find(({ kind }) => kind === 'MIC');
  const baseline = points.find(({ day, value }) => day <= 0 && value !== null)?.value;
  const lines: TrajectoryLine[] = [];
  if (pass !== undefined)
    lines.push({ label: texts('trajectoriesOf.passValue', { value: pass.value }), value: pass.value });
  if (mic !== undefined && baseline !== undefined && baseline !== null && scale.direction !== 'neither') {
    const reached = scale.direction === 'lower-better' ? baseline - mic.value : baseline + mic.value;
    const isReachable = reached >= Math.min(...scale.range) && reached <= Math.max(...scale.range);
    if (isReachable)
      lines.push({ label: texts('trajectoriesOf.micValueBaseline', { value: mic.value }), value: reached });
  }
  return lines;
}

import type { BandPoint } from '@jointwise/report';
import type { TrajectoriesReply } from '@jointwise/server/contract';
import { address, query } from '../api/address.ts';
import { useRead } from '../api/useRead.ts';

export interface BandQuestion {
  readonly studyId: string;
  readonly instrument: string;
  readonly scale: string;
  readonly productClass: string | null;
}

/** The others with the same product class, visit by visit; none where they are too few to be shown. */
export function useTrajectoryBand(question: BandQuestion): readonly BandPoint[] {
  const { studyId, instrument, scale, productClass } = question;
  const read = useRead<TrajectoriesReply>(
    `${address`/studies/${studyId}/trajectories`}${query({ instrument, scale, productClass })}`,
    { staleSeconds: 300 },
  );
  if (read.status !== 'ready') return [];
  return read.data.rows.flatMap(({ visitCode, targetDay, n, p10, p25, p50, p75, p90 }) =>
    p10 === null || p25 === null || p50 === null || p75 === null || p90 === null
      ? []
      : [{ visitCode, day: targetDay, n, p10, p25, p50, p75, p90 }],
  );
}

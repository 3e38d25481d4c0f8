import { rowsOf, type Session } from '../database/session.ts';

export interface TrajectoryQuery {
  readonly studyId: string;
  readonly siteIds: readonly string[];
  readonly instrument: string;
  readonly scale: string;
  readonly productClass?: string | undefined;
}

/** Percentiles of a scale over the episodes that answered at one visit. */
export interface TrajectoryPoint {
  readonly visitCode: string;
  readonly n: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

interface Frequency {
  readonly visitCode: string;
  readonly value: number;
  readonly count: number;
}

/** Percentiles per visit, linear between neighbours (type 7 of Hyndman and Fan 1996), visits by code. */
export async function listTrajectories(session: Session, query: TrajectoryQuery): Promise<TrajectoryPoint[]> {
  const frequencies = await rowsOf<Frequency>(
    session,
    `select n.visit_code as "visitCode", n.value, count(*) as count
     from (
       select distinct on (s.visit_code, s.episode_id) s.visit_code, s.episode_id, s.value
       from scores s
       where s.study_id = $1 and s.scale = $2 and s.site_id = any ($3) and s.is_current and s.is_in_window
       order by s.visit_code, s.episode_id, s.days_off, s.completed_on
     ) as n
     ${query.productClass === undefined ? '' : 'join episodes e on e.study_id = $1 and e.id = n.episode_id and e.product_class = $4'}
     group by n.visit_code, n.value order by n.visit_code, n.value`,
    [query.studyId, `${query.instrument}/${query.scale}`, query.siteIds].concat(query.productClass ?? []),
  );
  const codes = [...new Set(frequencies.map(({ visitCode }) => visitCode))];
  return codes.map((code) =>
    point(
      code,
      frequencies.filter(({ visitCode }) => visitCode === code),
    ),
  );
}

function point(visitCode: string, sorted: readonly Frequency[]): TrajectoryPoint {
  const n = sorted.reduce((total, { count }) => total + count, 0);
  const at = (share: number) => quantile(sorted, (n - 1) * share);
  return { visitCode, n, p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
}

/** The value at a place from 0 among sorted values that are given with their counts. */
function quantile(sorted: readonly Frequency[], place: number): number {
  const below = valueAt(sorted, Math.floor(place));
  const above = valueAt(sorted, Math.ceil(place));
  return below + (place - Math.floor(place)) * (above - below);
}

function valueAt(sorted: readonly Frequency[], index: number): number {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (index < passed) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export interface NewAnalysisResult {
  readonly studyId: string;
  readonly estimandId: string;
  readonly productClass: string;
  readonly comparator: string | null;
  readonly siteIds: readonly string[];
  readonly dataCutHash: string;
  readonly requestHash: string;
  /** The result as JSON, as it is to be read again. */
  readonly result: string;
}

export interface AnalysisResultRow {
  readonly id: string;
  readonly estimandId: string;
  readonly productClass: string;
  readonly comparator: string | null;
  readonly dataCutHash: string;
  readonly computedAt: string;
  readonly computedBy: string;
}

export interface AnalysisResult extends AnalysisResultRow {
  readonly result: string;
}

const columns = `id, estimand_id as "estimandId", product_class as "productClass", comparator,
  data_cut_hash as "dataCutHash", computed_at as "computedAt",
  coalesce((select name from users u where u.id::text = computed_by), computed_by) as "computedBy"`;
// Counts over sites that the reader may not see are not theirs to read.
const isOwn = 'site_ids <@ $2::uuid[]';

/** Keeps a result, unless the very same request was answered before: then the row of that time is returned. */
export async function addAnalysisResult(session: Session, added: NewAnalysisResult): Promise<AnalysisResult> {
  const { studyId, estimandId, productClass, comparator, siteIds, dataCutHash, requestHash, result } = added;
  await session.client.query(
    `insert into analysis_results (id, study_id, estimand_id, product_class, comparator, site_ids, data_cut_hash,
       request_hash, result)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (study_id, request_hash) do nothing`,
    [uuidv7(), studyId, estimandId, productClass, comparator, [...siteIds].sort(), dataCutHash, requestHash, result],
  );
  const kept = await rowOf<AnalysisResult>(
    session,
    `select ${columns}, result from analysis_results where study_id = $1 and request_hash = $2`,
    [studyId, requestHash],
  );
  if (kept === undefined) throw new Error('addAnalysisResult: the result is not there after it was added');
  return kept;
}

/** Results of a study that were computed from sites of the session alone, newest first. */
export function listAnalysisResults(
  session: Session,
  { studyId, estimandId }: { readonly studyId: string; readonly estimandId?: string | undefined },
): Promise<AnalysisResultRow[]> {
  return rowsOf<AnalysisResultRow>(
    session,
    `select ${columns} from analysis_results
     where study_id = $1 and ${isOwn} and ($3::text is null or estimand_id = $3)
     order by computed_at desc, id desc limit 500`,
    [studyId, session.context.siteIds, estimandId ?? null],
  );
}

/** One result; undefined when there is none, or when it was computed from sites that are not the session's. */
export function getAnalysisResult(
  session: Session,
  { studyId, id }: { readonly studyId: string; readonly id: string },
): Promise<AnalysisResult | undefined> {
  return rowOf<AnalysisResult>(
    session,
    `select ${columns}, result from analysis_results where study_id = $1 and ${isOwn} and id = $3`,
    [studyId, session.context.siteIds, id],
  );
}

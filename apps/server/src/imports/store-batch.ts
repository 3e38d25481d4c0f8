import type { RowProblem } from '@jointwise/exchange';
import {
  addImportRefusals,
  addParticipantsOneByOne,
  addPreparedParticipants,
  type BatchPlace,
  type ImportCounts,
  isNotTaken,
  type NotTaken,
  type PreparedParticipant,
  type Session,
  type Store,
  type StoreContext,
  setImportProgress,
} from '@jointwise/store';

export interface BatchToStore {
  readonly prepared: readonly PreparedParticipant[];
  readonly problems: readonly RowProblem[];
  /** How far the import has come when this batch is stored. */
  readonly counts: ImportCounts;
}

export interface StoredBatch {
  /** Counts as they are in the database now. */
  readonly counts: ImportCounts;
  readonly problems: readonly RowProblem[];
}

/**
 * Stores a batch in one transaction: participants, refusals and the mark of how far the import has come. When the
 * database refuses the batch, its participants are tried one by one in one transaction, and those not taken are told.
 */
export async function storeBatch(
  store: Store,
  { context, place }: { readonly context: StoreContext; readonly place: BatchPlace },
  batch: BatchToStore,
): Promise<StoredBatch> {
  const mark = { siteId: place.siteId, id: place.importId };
  const finish = async (session: Session, { problems, counts }: StoredBatch): Promise<StoredBatch> => {
    await addImportRefusals(session, mark, problems);
    await setImportProgress(session, mark, counts);
    return { problems, counts };
  };
  try {
    return await store.write(context, async (session) => {
      await addPreparedParticipants(session, place, batch.prepared);
      return finish(session, batch);
    });
  } catch (error) {
    if (!isNotTaken(error)) throw error;
  }
  return store.write(context, async (session) => {
    const notTaken = await addParticipantsOneByOne(session, place, batch.prepared);
    const { counts } = batch;
    return finish(session, {
      problems: [...batch.problems, ...notTaken.map(refusalOf)],
      counts: {
        ...counts,
        rowsImported: counts.rowsImported - notTaken.length,
        rowsRefused: counts.rowsRefused + notTaken.length,
      },
    });
  });
}

function refusalOf({ participant: { row, code, sourceKey }, code: state, constraint }: NotTaken): RowProblem {
  if (state === '23505') {
    const detail = `a participant with the code ${code} or the key ${sourceKey} is there already`;
    return { row, column: '', value: code, rule: 'already-exists', detail };
  }
  const where = constraint === undefined ? state : `${state}, ${constraint}`;
  return {
    row,
    column: '',
    value: '',
    rule: 'not-storable',
    detail: `the database does not take a value of the row (${where})`,
  };
}

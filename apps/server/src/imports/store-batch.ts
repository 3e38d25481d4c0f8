import type { RowProblem } from '@jointwise/exchange';
import {
  addParticipantsOneByOne,
  addPreparedParticipants,
  type BatchPlace,
  isNotTaken,
  type NotTaken,
  type PreparedParticipant,
  type Store,
  type StoreContext,
} from '@jointwise/store';

/**
 * Stores the participants of a batch in one transaction. When the database refuses the batch, they are tried one by one
 * in one transaction, and those not taken are told.
 */
export async function storeBatch(
  store: Store,
  { context, place }: { readonly context: StoreContext; readonly place: BatchPlace },
  prepared: readonly PreparedParticipant[],
): Promise<readonly RowProblem[]> {
  if (prepared.length === 0) return [];
  try {
    await store.write(context, (session) => addPreparedParticipants(session, place, prepared));
    return [];
  } catch (error) {
    if (!isNotTaken(error)) throw error;
  }
  const notTaken = await store.write(context, (session) => addParticipantsOneByOne(session, place, prepared));
  return notTaken.map(refusalOf);
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

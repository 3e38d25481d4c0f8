import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export interface InstrumentPack {
  readonly id: string;
  readonly instrument: string;
  readonly locale: string;
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly loadedAt: string;
  readonly loadedBy: string;
}

export type NewInstrumentPack = Pick<InstrumentPack, 'instrument' | 'locale' | 'title' | 'content'>;

const columns = `p.id, p.instrument, p.locale, p.title, p.content, p.loaded_at as "loadedAt",
  coalesce(u.name, p.loaded_by) as "loadedBy"`;
const from = 'from instrument_packs p left join users u on u.id::text = p.loaded_by';

/** Loads a pack; it takes the place of an earlier one of the same instrument and language. */
export async function addInstrumentPack(session: Session, pack: NewInstrumentPack): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    'update instrument_packs set is_current = false where instrument = $1 and locale = $2 and is_current',
    [pack.instrument, pack.locale],
  );
  await session.client.query(
    'insert into instrument_packs (id, instrument, locale, title, content) values ($1, $2, $3, $4, $5)',
    [id, pack.instrument, pack.locale, pack.title, JSON.stringify(pack.content)],
  );
  return id;
}

export function getInstrumentPack(session: Session, instrument: string, locale: string) {
  return rowOf<InstrumentPack>(
    session,
    `select ${columns} ${from} where p.instrument = $1 and p.locale = $2 and p.is_current`,
    [instrument, locale],
  );
}

/** Packs in use. */
export function listInstrumentPacks(session: Session): Promise<InstrumentPack[]> {
  return rowsOf<InstrumentPack>(session, `select ${columns} ${from} where p.is_current order by instrument, locale`);
}

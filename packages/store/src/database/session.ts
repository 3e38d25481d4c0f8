import type pg from 'pg';
import type { StoreContext } from './context.ts';
import type { Keys } from './keys.ts';

/** One open transaction; every function of this room takes one first. */
export interface Session {
  readonly client: pg.ClientBase;
  readonly context: StoreContext;
  readonly keys: Keys;
}

/** All rows of a statement, in the shape that the caller knows it has. */
export async function rowsOf<Row extends object>(
  { client }: Session,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await client.query<Row & pg.QueryResultRow>(sql, [...values])).rows;
}

/** The only row of a statement, or undefined. */
export async function rowOf<Row extends object>(
  session: Session,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await rowsOf<Row>(session, sql, values))[0];
}

import type pg from 'pg';

const rowsAtOnce = 1000;
let opened = 0;

/** Rows of a statement, a thousand at a time in memory. Only inside a transaction; one after the other. */
export async function* streamRows<Row extends object>(
  client: pg.ClientBase,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  opened += 1;
  const name = `stream_${opened}`;
  await client.query(`declare ${name} no scroll cursor for ${sql}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row & pg.QueryResultRow>(`fetch ${rowsAtOnce} from ${name}`);
    for (const row of rows as Row[]) yield row;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query(`close ${name}`);
}

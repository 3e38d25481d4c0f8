import pg from 'pg';

const { builtins } = pg.types;

/**
 * How values arrive: whole numbers of 64 bits as numbers, days as they are (`2026-03-14`, never shifted by a time
 * zone), instants as ISO texts in UTC.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === builtins.INT8) return Number;
    if (oid === builtins.DATE) return String;
    if (oid === builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
    return pg.types.getTypeParser(oid, format);
  },
};

export interface PoolOptions {
  /** Most connections at once. */
  readonly max?: number;
}

/** A pool that works under `jointwise_app`: only what is granted, only the sites of the transaction. */
export function appPool(url: string, { max = 10 }: PoolOptions = {}): pg.Pool {
  return quiet(new pg.Pool({ connectionString: url, max, types, options: '-c role=jointwise_app -c timezone=UTC' }));
}

/** A pool as the owner of the tables, for migrations and verification. */
export function ownerPool(url: string, { max = 2 }: PoolOptions = {}): pg.Pool {
  return quiet(new pg.Pool({ connectionString: url, max, types, options: '-c timezone=UTC' }));
}

// Without a listener, one connection that breaks (the database stops) ends the whole process, idle or in the middle of a
// transaction. The pool drops it, and the query under way or the next says what is wrong.
function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

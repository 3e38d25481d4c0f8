import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { SaveGroups } from '../clinical/save-groups.ts';
import { type Saved, type SaveResponse, saveResponses } from '../clinical/save-response.ts';
import { actorText, type StoreContext } from './context.ts';
import { type Keys, paddedAuditKey } from './keys.ts';
import type { Session } from './session.ts';

export interface StoreOptions {
  /** A pool of `appPool`. */
  readonly pool: pg.Pool;
  readonly keys: Keys;
}

export interface Store {
  /** Runs in a transaction that only reads. */
  read<T>(context: StoreContext, work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs in a transaction: all of it is kept, or, when `work` throws, nothing. Retried when the database asks for it. */
  write<T>(context: StoreContext, work: (session: Session) => Promise<T>): Promise<T>;
  /** The shortest way to save a response: one round trip, in a transaction with those that come at the same time. */
  saveResponse(context: StoreContext, response: SaveResponse): Promise<Saved>;
  readonly keys: Keys;
}

/** Serialisation failure, deadlock: the same work succeeds when it is done again. */
const passing = new Set(['40001', '40P01']);
const mostAttempts = 4;

/** The door to the database: scopes of work for one actor, at some sites, for one reason. */
export function createStore({ pool, keys }: StoreOptions): Store {
  const auditKey = paddedAuditKey(keys.audit);
  const contextJson = (context: StoreContext) =>
    JSON.stringify({
      actor: actorText(context.actor),
      sites: context.siteIds.join(','),
      reason: context.reason ?? '',
      auditKey,
    });

  async function attempt<T>(begin: string, context: StoreContext, work: (session: Session) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      await client.query('select enter_context($1)', [contextJson(context)]);
      const result = await work({ client, context, keys });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  // One for each set of sites and reason: what a group has in common. Kept only while it works.
  const groups = new Map<string, SaveGroups>();
  function saveResponse(context: StoreContext, { id = uuidv7(), ...response }: SaveResponse): Promise<Saved> {
    const shared = contextJson({ ...context, actor: { system: 'several' } });
    let group = groups.get(shared);
    if (group === undefined) {
      group = new SaveGroups(
        (signed) => saveResponses(pool, shared, signed),
        () => groups.delete(shared),
      );
      groups.set(shared, group);
    }
    return group.save({ actor: actorText(context.actor), response: { ...response, id } });
  }

  return {
    keys,
    read: (context, work) => attempt('begin read only', context, work),
    write: async (context, work) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt('begin', context, work);
        } catch (error) {
          if (tries === mostAttempts || !passing.has((error as { code?: string }).code ?? '')) throw error;
        }
      }
    },
    saveResponse,
  };
}

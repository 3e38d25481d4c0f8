import type { AnswerChannel } from '@jointwise/definitions';
import { rowOf, type Session } from '../database/session.ts';
import { handleHash } from './handle-hash.ts';

interface Handle {
  readonly siteId: string;
  readonly channel: AnswerChannel;
  readonly handle: string;
}

/** Keeps that an address or number wants no messages, or wants them again. */
export async function setOptOut(
  session: Session,
  { isOut, at, ...handle }: Handle & { readonly isOut: boolean; readonly at: Date },
): Promise<void> {
  await session.client.query(
    `insert into opt_outs (site_id, channel, handle_hash, is_out, decided_at) values ($1, $2, $3, $4, $5)
     on conflict (site_id, channel, handle_hash) do update set is_out = excluded.is_out, decided_at = excluded.decided_at`,
    [handle.siteId, handle.channel, handleHash(session, handle), isOut, at],
  );
}

/** Whether an address or number wants no messages. */
export async function isOptedOut(session: Session, handle: Handle): Promise<boolean> {
  const row = await rowOf<{ isOut: boolean }>(
    session,
    'select is_out as "isOut" from opt_outs where site_id = $1 and channel = $2 and handle_hash = $3',
    [handle.siteId, handle.channel, handleHash(session, handle)],
  );
  return row?.isOut ?? false;
}

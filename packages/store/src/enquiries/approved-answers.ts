import type { AnswerText } from '@jointwise/registry';
import { uuidv7 } from 'uuidv7';
import type { VersionConflict } from '../clinical/response-types.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { NotFound } from '../house/studies.ts';

/** The wording in force of an answer; it may be sent once it is approved. */
export interface ApprovedAnswer extends AnswerText {
  readonly id: string;
  readonly version: number;
  readonly enteredAt: string;
  readonly enteredBy: string;
  /** Id of the author; null where the program wrote it. */
  readonly enteredById: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
}

const columns = `a.id, a.version, a.title, a.locale, a.body, a.entered_at as "enteredAt", a.entered_by as "enteredById",
  coalesce(w.name, a.entered_by) as "enteredBy", a.approved_at as "approvedAt", coalesce(v.name, a.approved_by) as "approvedBy"`;
const from = `from approved_answers a left join users w on w.id::text = a.entered_by
  left join users v on v.id::text = a.approved_by`;

/** Answers of a site in their wording in force, by title. */
export function listApprovedAnswers(session: Session, siteId: string): Promise<ApprovedAnswer[]> {
  const statement = `select ${columns} ${from} where a.site_id = $1 and a.is_current order by a.title, a.locale, a.id`;
  return rowsOf<ApprovedAnswer>(session, statement, [siteId]);
}

/** An answer in its wording in force. */
export function getApprovedAnswer(session: Session, siteId: string, id: string): Promise<ApprovedAnswer | undefined> {
  const statement = `select ${columns} ${from} where a.site_id = $1 and a.id = $2 and a.is_current`;
  return rowOf<ApprovedAnswer>(session, statement, [siteId, id]);
}

interface Saved {
  readonly status: 'saved';
  readonly id: string;
  readonly version: number;
}

/** A new answer, not approved yet. */
export async function addApprovedAnswer(session: Session, siteId: string, text: AnswerText): Promise<Saved> {
  const id = uuidv7();
  await insert(session, { siteId, id, version: 1, text });
  return { status: 'saved', id, version: 1 };
}

/** The next wording of an answer; it needs an approval of its own. */
export async function amendApprovedAnswer(
  session: Session,
  { siteId, id, version, text }: Place & { readonly text: AnswerText },
): Promise<Saved | VersionConflict | NotFound> {
  const current = await getApprovedAnswer(session, siteId, id);
  if (current === undefined) return { status: 'not-found' };
  if (current.version !== version) return conflictWith(current);
  await session.client.query(
    'update approved_answers set is_current = false where site_id = $1 and id = $2 and is_current',
    [siteId, id],
  );
  await insert(session, { siteId, id, version: version + 1, text });
  return { status: 'saved', id, version: version + 1 };
}

interface Place {
  readonly siteId: string;
  readonly id: string;
  /** The version that the caller has seen. */
  readonly version: number;
}

/** Approves a wording in the name of the session's user; its author cannot. */
export async function approveAnswer(
  session: Session,
  { siteId, id, version, at }: Place & { readonly at: Date },
): Promise<Saved | VersionConflict | NotFound | { readonly status: 'own-text' }> {
  const current = await getApprovedAnswer(session, siteId, id);
  if (current === undefined) return { status: 'not-found' };
  if (current.version !== version) return conflictWith(current);
  const { actor } = session.context;
  if (!('userId' in actor) || actor.userId === current.enteredById) return { status: 'own-text' };
  await session.client.query(
    `update approved_answers set approved_at = $4, approved_by = $5
     where site_id = $1 and id = $2 and version = $3 and approved_at is null`,
    [siteId, id, version, at, actor.userId],
  );
  return { status: 'saved', id, version };
}

function conflictWith({ version, enteredAt: at, enteredBy: by }: ApprovedAnswer): VersionConflict {
  return { status: 'conflict', version, at, by };
}

async function insert(
  session: Session,
  { siteId, id, version, text }: Place & { readonly text: AnswerText },
): Promise<void> {
  await session.client.query(
    'insert into approved_answers (site_id, id, version, title, locale, body) values ($1, $2, $3, $4, $5, $6)',
    [siteId, id, version, text.title, text.locale, text.body],
  );
}

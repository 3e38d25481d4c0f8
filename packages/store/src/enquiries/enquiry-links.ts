import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export interface EnquiryLink {
  readonly id: string;
  readonly enquiryId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly withdrawnAt: string | null;
}

export interface NewEnquiryLink {
  readonly siteId: string;
  readonly enquiryId: string;
  /** SHA-256 of the token. */
  readonly tokenHash: Buffer;
  readonly at: Date;
  readonly expiresAt: Date;
}

const columns = `id, enquiry_id as "enquiryId", created_at as "createdAt", expires_at as "expiresAt",
  withdrawn_at as "withdrawnAt"`;

export async function addEnquiryLink(session: Session, link: NewEnquiryLink): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    `insert into enquiry_links (site_id, id, enquiry_id, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [link.siteId, id, link.enquiryId, link.tokenHash, link.at, link.expiresAt],
  );
  return id;
}

/** The link with this hash, if it is neither withdrawn nor expired. */
export function findEnquiryLink(
  session: Session,
  { siteId, tokenHash, now }: { readonly siteId: string; readonly tokenHash: Buffer; readonly now: Date },
): Promise<EnquiryLink | undefined> {
  return rowOf<EnquiryLink>(
    session,
    `select ${columns} from enquiry_links
     where site_id = $1 and token_hash = $2 and withdrawn_at is null and expires_at > $3`,
    [siteId, tokenHash, now],
  );
}

/** Links of an enquiry, oldest first. */
export function listEnquiryLinks(session: Session, siteId: string, enquiryId: string): Promise<EnquiryLink[]> {
  const statement = `select ${columns} from enquiry_links where site_id = $1 and enquiry_id = $2 order by created_at, id`;
  return rowsOf<EnquiryLink>(session, statement, [siteId, enquiryId]);
}

/** Withdraws every link of an enquiry that still opens; returns how many. */
export async function withdrawEnquiryLinks(
  session: Session,
  { siteId, enquiryId, at }: { readonly siteId: string; readonly enquiryId: string; readonly at: Date },
): Promise<number> {
  const { rowCount } = await session.client.query(
    'update enquiry_links set withdrawn_at = $3 where site_id = $1 and enquiry_id = $2 and withdrawn_at is null',
    [siteId, enquiryId, at],
  );
  return rowCount ?? 0;
}

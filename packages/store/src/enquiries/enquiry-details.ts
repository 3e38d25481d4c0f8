import { uuidv7 } from 'uuidv7';
import { seal, unseal } from '../database/sealed.ts';
import { rowsOf, type Session } from '../database/session.ts';

export interface EnquiryDetails {
  readonly id: string;
  /** `null` once withdrawn or deleted. */
  readonly text: string | null;
  readonly enteredAt: string;
  readonly withdrawnAt: string | null;
}

interface Place {
  readonly siteId: string;
  readonly enquiryId: string;
}

const bound = (siteId: string, id: string) => `enquiry_details ${siteId} ${id}`;

/** Keeps what a person chose to share, sealed. */
export async function addEnquiryDetails(
  session: Session,
  { siteId, enquiryId, text, at }: Place & { readonly text: string; readonly at: Date },
): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    'insert into enquiry_details (site_id, id, enquiry_id, sealed, entered_at) values ($1, $2, $3, $4, $5)',
    [siteId, id, enquiryId, seal(session.keys.contact, Buffer.from(text), bound(siteId, id)), at],
  );
  return id;
}

/** What a person has shared, oldest first. Needs the permission contact.read. */
export async function listEnquiryDetails(
  session: Session,
  { siteId, enquiryId }: Place,
): Promise<readonly EnquiryDetails[]> {
  const rows = await rowsOf<Omit<EnquiryDetails, 'text'> & { readonly sealed: Buffer | null }>(
    session,
    `select id, sealed, entered_at as "enteredAt", withdrawn_at as "withdrawnAt" from enquiry_details
     where site_id = $1 and enquiry_id = $2 order by entered_at, id`,
    [siteId, enquiryId],
  );
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    text: sealed && unseal(session.keys.contact, sealed, bound(siteId, row.id)).toString('utf8'),
  }));
}

/** Deletes everything that a person has shared, because they took it back; returns how many texts it was. */
export async function withdrawEnquiryDetails(
  session: Session,
  { siteId, enquiryId, at }: Place & { readonly at: Date },
): Promise<number> {
  const { rowCount } = await session.client.query(
    `update enquiry_details set sealed = null, withdrawn_at = $3
     where site_id = $1 and enquiry_id = $2 and sealed is not null`,
    [siteId, enquiryId, at],
  );
  return rowCount ?? 0;
}

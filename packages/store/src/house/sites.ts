import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export interface Site {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly city: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly createdAt: string;
}

export type NewSite = Omit<Site, 'id' | 'createdAt'>;
export type Added = { readonly status: 'added'; readonly id: string };
export type AlreadyExists = { readonly status: 'already-exists'; readonly field: string };

const columns = 'id, code, name, city, country, time_zone as "timeZone", created_at as "createdAt"';

/** Adds a site, unless its code is taken. */
export async function addSite(session: Session, site: NewSite): Promise<Added | AlreadyExists> {
  const id = uuidv7();
  const row = await rowOf(
    session,
    `insert into sites (id, code, name, city, country, time_zone) values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do nothing returning id`,
    [id, site.code, site.name, site.city, site.country, site.timeZone],
  );
  return row === undefined ? { status: 'already-exists', field: 'code' } : { status: 'added', id };
}

/** Sites with these ids, or every site, by code. */
export function listSites(session: Session, siteIds?: readonly string[]): Promise<Site[]> {
  return siteIds === undefined
    ? rowsOf<Site>(session, `select ${columns} from sites order by code`)
    : rowsOf<Site>(session, `select ${columns} from sites where id = any ($1) order by code`, [siteIds]);
}

export function getSiteByCode(session: Session, code: string): Promise<Site | undefined> {
  return rowOf<Site>(session, `select ${columns} from sites where code = $1`, [code]);
}

export function getSite(session: Session, siteId: string): Promise<Site | undefined> {
  return rowOf<Site>(session, `select ${columns} from sites where id = $1`, [siteId]);
}

import type { PriceList } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import type { VersionConflict } from '../clinical/response-types.ts';
import { type VersionSaved, versionConflict } from '../clinical/responses.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { AlreadyExists } from '../house/sites.ts';
import type { NotFound } from '../house/studies.ts';

/** A price list in its version in force. */
export interface StoredPriceList {
  readonly siteId: string;
  readonly id: string;
  readonly version: number;
  readonly list: PriceList;
  readonly enteredAt: string;
  readonly enteredBy: string;
}

const columns = `p.site_id as "siteId", p.id, p.version, p.terms as list, p.entered_at as "enteredAt",
  coalesce(u.name, p.entered_by) as "enteredBy"`;
const current = 'from price_lists p left join users u on u.id::text = p.entered_by where p.is_current';

/** Price lists of a site, by product class. */
export function listPriceLists(session: Session, siteId: string): Promise<StoredPriceList[]> {
  const statement = `select ${columns} ${current} and p.site_id = $1 order by p.product_class`;
  return rowsOf<StoredPriceList>(session, statement, [siteId]);
}

/**
 * Lists that anyone may read on a day, of every site of the session.
 *
 * @param on `YYYY-MM-DD`
 */
export function listPublishedPriceLists(session: Session, on: string): Promise<StoredPriceList[]> {
  const statement = `select ${columns} ${current} and p.is_published and $1::date between p.valid_from and p.valid_until
    order by p.site_id, p.product_class`;
  return rowsOf<StoredPriceList>(session, statement, [on]);
}

/** A new list, unless the site has one for the product class: that is amended. */
export async function addPriceList(
  session: Session,
  siteId: string,
  list: PriceList,
): Promise<VersionSaved | AlreadyExists> {
  const id = uuidv7();
  const row = await rowOf(
    session,
    `insert into price_lists (site_id, id, version, product_class, is_published, valid_from, valid_until, terms)
     values ($1, $2, 1, $3, $4, $5, $6, $7)
     on conflict (site_id, product_class) where is_current do nothing returning id`,
    [siteId, id, list.productClass, list.isPublished, list.validFrom, list.validUntil, JSON.stringify(list)],
  );
  return row === undefined ? { status: 'already-exists', field: 'product class' } : { status: 'saved', id, version: 1 };
}

/** The next version of a list; a conflict when the given version is not the current one. The product class stays. */
export async function amendPriceList(
  session: Session,
  { siteId, id, version, list }: { siteId: string; id: string; version: number; list: PriceList },
): Promise<VersionSaved | VersionConflict | NotFound> {
  const old = await rowOf(
    session,
    `update price_lists set is_current = false
     where site_id = $1 and id = $2 and version = $3 and product_class = $4 and is_current returning id`,
    [siteId, id, version, list.productClass],
  );
  if (old === undefined) return versionConflict(session, 'price_lists', { siteId, id });
  await session.client.query(
    `insert into price_lists (site_id, id, version, product_class, is_published, valid_from, valid_until, terms)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      siteId,
      id,
      version + 1,
      list.productClass,
      list.isPublished,
      list.validFrom,
      list.validUntil,
      JSON.stringify(list),
    ],
  );
  return { status: 'saved', id, version: version + 1 };
}

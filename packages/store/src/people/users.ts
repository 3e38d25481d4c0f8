import type { Role } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import { unseal } from '../database/sealed.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { Added, AlreadyExists } from '../house/sites.ts';

export interface SiteRole {
  readonly siteId: string;
  readonly role: Role;
}

/** What signing in needs to know of an account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly status: 'active' | 'disabled';
  /** A confirmed second factor; `lastCounter` is that of the last code used. */
  readonly secondFactor: { readonly secret: Uint8Array; readonly lastCounter: number | null } | null;
  readonly roles: readonly SiteRole[];
}

export interface UserSummary {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: 'active' | 'disabled';
  readonly secondFactor: boolean;
  readonly lastSignInAt: string | null;
  readonly roles: readonly SiteRole[];
}

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly roles?: readonly SiteRole[] | undefined;
}

const heldRoles = `coalesce((
  select jsonb_agg(jsonb_build_object('siteId', r.site_id, 'role', r.role) order by r.site_id, r.role)
  from user_roles r where r.user_id = u.id and r.is_held), '[]')`;

/** Adds a user with roles, unless the address is taken. */
export async function addUser(session: Session, user: NewUser): Promise<Added | AlreadyExists> {
  const id = uuidv7();
  const row = await rowOf(
    session,
    `insert into users (id, email, name, password_hash) values ($1, lower($2), $3, $4)
     on conflict (email) do nothing returning id`,
    [id, user.email, user.name, user.passwordHash],
  );
  if (row === undefined) return { status: 'already-exists', field: 'email' };
  await setUserRoles(session, id, user.roles ?? []);
  return { status: 'added', id };
}

/** Gives exactly these roles at the sites of the session; roles at other sites stay as they are. */
export async function setUserRoles(session: Session, userId: string, roles: readonly SiteRole[]): Promise<void> {
  const wanted = JSON.stringify(roles.map(({ siteId, role }) => ({ site_id: siteId, role })));
  await session.client.query(
    `update user_roles r set is_held = not r.is_held
     where r.user_id = $1 and r.site_id = any (current_sites()) and r.is_held <> exists (
       select from jsonb_to_recordset($2) as w(site_id uuid, role text) where w.site_id = r.site_id and w.role = r.role)`,
    [userId, wanted],
  );
  await session.client.query(
    `insert into user_roles (site_id, user_id, role)
     select distinct w.site_id, $1::uuid, w.role from jsonb_to_recordset($2) as w(site_id uuid, role text)
     on conflict do nothing`,
    [userId, wanted],
  );
}

/** @returns whether there is such a user */
export async function setUserStatus(session: Session, userId: string, status: 'active' | 'disabled'): Promise<boolean> {
  const { rowCount } = await session.client.query('update users set status = $2 where id = $1', [userId, status]);
  return rowCount === 1;
}

export async function setPasswordHash(session: Session, userId: string, passwordHash: string): Promise<void> {
  await session.client.query('update users set password_hash = $2 where id = $1', [userId, passwordHash]);
}

interface AccountRow extends Omit<Account, 'secondFactor'> {
  readonly secret: Buffer | null;
  readonly lastCounter: number | null;
}

async function accountWhere(session: Session, condition: string, value: string): Promise<Account | undefined> {
  const row = await rowOf<AccountRow>(
    session,
    `select u.id, u.name, u.email, u.password_hash as "passwordHash", u.status, f.secret,
       f.last_counter as "lastCounter", ${heldRoles} as roles
     from users u left join second_factors f on f.user_id = u.id and f.confirmed_at is not null
     where ${condition}`,
    [value],
  );
  if (row === undefined) return undefined;
  const { secret, lastCounter, ...account } = row;
  const opened = secret === null ? null : unseal(session.keys.contact, secret, `second_factors ${account.id}`);
  return { ...account, secondFactor: opened === null ? null : { secret: opened, lastCounter } };
}

export function getAccountByEmail(session: Session, email: string): Promise<Account | undefined> {
  return accountWhere(session, 'u.email = lower($1)', email);
}

export function getAccount(session: Session, userId: string): Promise<Account | undefined> {
  return accountWhere(session, 'u.id = $1', userId);
}

/** Users with a role at one of the sites, by name. */
export function listUsers(session: Session, siteIds: readonly string[]): Promise<UserSummary[]> {
  return rowsOf<UserSummary>(
    session,
    `select u.id, u.name, u.email, u.status, f.user_id is not null as "secondFactor",
       u.last_sign_in_at as "lastSignInAt", ${heldRoles} as roles
     from users u left join second_factors f on f.user_id = u.id and f.confirmed_at is not null
     where exists (select from user_roles r where r.user_id = u.id and r.site_id = any ($1))
     order by u.name, u.id`,
    [siteIds],
  );
}

export async function countUsers(session: Session): Promise<number> {
  return (await rowOf<{ n: number }>(session, 'select count(*) as n from users'))?.n ?? 0;
}

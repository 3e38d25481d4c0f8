import { type Permission, permissionsOfRoles } from '@jointwise/definitions';
import {
  type Account,
  type ApiToken,
  getAccount,
  getApiToken,
  getSession,
  noteApiTokenUse,
  noteSessionUse,
  type SignedInSession,
  type StoreContext,
} from '@jointwise/store';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../frame/actor.ts';
import { readCookie } from '../frame/session-cookies.ts';
import type { Services } from '../services.ts';
import { sessionLimits } from './session-limits.ts';
import { csrfToken, hashToken } from './session-token.ts';

const asServer: StoreContext = { actor: { system: 'server' }, siteIds: [] };

/** Who makes a request: by API token if one is sent, by the session cookie otherwise; nobody when neither is valid. */
export async function authenticate(request: FastifyRequest, services: Services): Promise<Actor | undefined> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([\w-]{20,200})$/.exec(authorization)?.[1];
    return token === undefined ? undefined : byApiToken(token, services);
  }
  const token = readCookie(cookie, 'session', services.isHttps);
  return token === undefined ? undefined : bySession(token, services);
}

async function bySession(token: string, { store, now }: Services): Promise<Actor | undefined> {
  const found = await store.read(asServer, async (transaction) => {
    const session = await getSession(transaction, hashToken(token));
    const account = session && (await getAccount(transaction, session.userId));
    return session && account && { session, account };
  });
  if (found === undefined || found.account.status !== 'active') return undefined;
  const { session, account } = found;
  const idle = now().getTime() - Date.parse(session.lastUsedAt);
  if (idle > sessionLimits.idleMilliseconds) return undefined;
  if (idle > sessionLimits.noteEveryMilliseconds) {
    await store.write(asServer, (transaction) => noteSessionUse(transaction, session.id));
  }
  return {
    ...actorOf(account),
    credential: { kind: 'session', id: session.id, csrf: csrfToken(token), expiresAt: expiryOf(session, now()) },
  };
}

async function byApiToken(secret: string, { store, now }: Services): Promise<Actor | undefined> {
  const found = await store.read(asServer, async (transaction) => {
    const token = await getApiToken(transaction, hashToken(secret));
    const account = token && (await getAccount(transaction, token.userId));
    return token && account && { token, account };
  });
  if (found === undefined || found.account.status !== 'active') return undefined;
  const { token, account } = found;
  const unused = token.lastUsedAt === null ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(token.lastUsedAt);
  if (unused > sessionLimits.noteEveryMilliseconds) {
    await store.write(asServer, (transaction) => noteApiTokenUse(transaction, token.id));
  }
  return narrow(actorOf(account), token);
}

function actorOf(account: Account): Omit<Actor, 'credential'> {
  const permissions = new Map<string, ReadonlySet<Permission>>();
  for (const siteId of new Set(account.roles.map((held) => held.siteId))) {
    const roles = account.roles.filter((held) => held.siteId === siteId).map(({ role }) => role);
    permissions.set(siteId, permissionsOfRoles(roles));
  }
  const { id, name, email, secondFactor, roles } = account;
  return { userId: id, name, email, hasSecondFactor: secondFactor !== null, roles, permissions };
}

/** A token holds what it was given, as far as its owner still holds it. */
function narrow(owner: Omit<Actor, 'credential'>, token: ApiToken): Actor {
  const permissions = new Map<string, ReadonlySet<Permission>>();
  for (const [siteId, held] of owner.permissions) {
    if (!token.siteIds.includes(siteId)) continue;
    permissions.set(siteId, new Set(token.permissions.filter((permission) => held.has(permission))));
  }
  return { ...owner, permissions, credential: { kind: 'token', id: token.id } };
}

function expiryOf(session: SignedInSession, now: Date): string {
  const idleEnd = now.getTime() + sessionLimits.idleMilliseconds;
  return new Date(Math.min(idleEnd, Date.parse(session.endsAt))).toISOString();
}

import type { Permission } from '@jointwise/definitions';
import type { Session, StoreContext } from '@jointwise/store';
import type { z } from 'zod';
import type { Services } from '../services.ts';
import type { Actor } from './actor.ts';
import type { Refusal } from './refusal.ts';
import type { CookieChange } from './session-cookies.ts';

/**
 * Who may use a route. `site`: the permission must be held at the site that the address names. `any-site`: it must be
 * held somewhere, and the handler keeps to the sites where it is (`sitesWith`).
 */
export type Access =
  | 'public'
  | 'signed-in'
  | { readonly permission: Permission; readonly at: 'site' }
  | { readonly permission: Permission; readonly at: 'any-site' };

/**
 * `transaction`: the frame opens one before the handler and ends it after; a refusal takes everything back.
 * `nothing`: the handler needs none, or opens its own.
 */
export type Opens = 'transaction' | 'nothing';

export interface RequestContext<A extends Access, O extends Opens, P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly actor: A extends 'public' ? undefined : Actor;
  /** Works for the actor at the sites that `access` covers, and writes the audit trail in their name. */
  readonly transaction: O extends 'nothing' ? undefined : Session;
  /** The same, for a handler that opens its own. */
  readonly work: StoreContext;
  /** The key that makes a repeated write count once, if one was sent and the handler opens its own transaction. */
  readonly idempotency: Idempotency | undefined;
  readonly services: Services;
  readonly client: Client;
  /** An unread multipart upload; only where the route says so. */
  readonly upload: AsyncIterable<unknown> | undefined;
}

export interface Idempotency {
  readonly key: string;
  /** SHA-256 of method, address and body. */
  readonly requestHash: Buffer;
}

/** What is known of the program at the other end. */
export interface Client {
  readonly address: string;
  readonly deviceMark: string | undefined;
}

/** A handler's yes. */
export interface Done<R> {
  readonly body: R;
  readonly cookies?: readonly CookieChange[];
  /** Sent as it stands instead of `body` as JSON. */
  readonly text?: { readonly contentType: string; readonly content: string; readonly fileName?: string };
}

export interface RouteDefinition<A extends Access, O extends Opens, P, Q, B, R> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  /** One sentence for the description of the API. */
  readonly summary: string;
  readonly access: A;
  /** `transaction` when not said. */
  readonly opens?: O;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** Shape of the reply; without one the reply is 204 without a body. */
  readonly reply?: z.ZodType<R>;
  /** Type of the reply where it is a `text`; JSON when not said. */
  readonly replyType?: 'text/csv';
  readonly status?: 200 | 201;
  readonly bodyLimitBytes?: number;
  /** The body is a file upload; the handler reads `upload`. */
  readonly takesUpload?: boolean;
  /** Set to false where sending twice must not replay: signing in, secrets that are shown once. */
  readonly replaysByKey?: boolean;
  handle(context: RequestContext<A, O, P, Q, B>): Promise<Done<R> | Refusal>;
}

/** A route whose shapes are forgotten, as the frame and the tests walk it. */
// biome-ignore lint/suspicious/noExplicitAny: the shapes of different routes have nothing in common
export type Route = RouteDefinition<Access, Opens, any, any, any, any>;

/** One action of the API. `access` has no default: a route that does not say who may use it does not compile. */
export function defineRoute<
  const A extends Access,
  const O extends Opens = 'transaction',
  P = undefined,
  Q = undefined,
  B = undefined,
  R = undefined,
>(definition: RouteDefinition<A, O, P, Q, B, R>): RouteDefinition<A, O, P, Q, B, R> {
  return definition;
}

import type { Problem } from '@jointwise/server/contract';
import { csrfToken } from './csrf-token.ts';
import { texts } from './texts.ts';

/** The server answered and refused; `problem` says why. */
export class RequestRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'RequestRefused';
    this.problem = problem;
  }
}

/** No answer came: the request may or may not have arrived. */
export class ConnectionLost extends Error {
  constructor() {
    super(texts('request.theServerCannotReached'));
    this.name = 'ConnectionLost';
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The same key makes a repeated write count once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/**
 * The one place where the pages speak to the server. A reply without a body is null.
 *
 * @throws RequestRefused with the problem the server gave
 * @throws ConnectionLost when no answer came, or a proxy answered for a server that is away
 */
export async function request<Reply>(path: string, options: RequestOptions = {}): Promise<Reply> {
  const response = await reach(path, options);
  if (response.status === 204) return null as Reply;
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  if (response.ok && isJson) return (await readBody(response)) as Reply;
  if (isJson) throw new RequestRefused((await readBody(response)) as Problem);
  throw new ConnectionLost();
}

async function reach(path: string, { method = 'GET', body, idempotencyKey, signal }: RequestOptions) {
  const isUpload = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined && !isUpload) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['x-jointwise-csrf'] = csrfToken.value;
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
      ...(body === undefined ? {} : { body: isUpload ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ConnectionLost();
  }
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ConnectionLost();
  }
}

// Keeps the reading pages of one language and the questions of where it hurts for a time without connection. It holds
// pages as everybody gets them, never an answer, a form that was sent or a page of one person.
import { isKeptPage, type KeptList } from '../offline/kept-list.ts';

/** What this worker uses of its own scope; the compiler knows the names of a page alone. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(): Promise<readonly { postMessage(message: string): void }[]>;
  };
  addEventListener(name: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchingEvent) => void): void;
}
interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchingEvent {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}

/** A connection that gives no answer for so long is none. */
const patienceMilliseconds = 4000;
const assets = '/public/assets/';

const worker = self as unknown as WorkerScope;
const home = new URL(worker.registration.scope).pathname;
const cacheName = `jointwise ${home}`;

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate') return event.respondWith(sendForm(request));
  if (request.method !== 'GET') return;
  if (pathname.startsWith(assets)) event.respondWith(keptFirst(request));
  else if (request.mode === 'navigate' || isKeptPage(home, pathname)) event.respondWith(networkFirst(request));
});

/** Everything anew: addresses of styles and scripts change with every release, and old ones are not needed. */
async function fill(): Promise<void> {
  const list = (await (await fetch(`${home}/offline.json`, { cache: 'no-cache' })).json()) as KeptList;
  await caches.delete(cacheName);
  const cache = await caches.open(cacheName);
  await Promise.all(
    [...list.pages, ...list.assets].map(async (address) => {
      const reply = await fetch(address, { cache: 'no-cache' });
      if (reply.ok) await cache.put(address, reply);
    }),
  );
}

/** A form as it was sent. Where nobody takes it, an answer without content, at which a browser stays on its page. */
async function sendForm(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    for (const page of await worker.clients.matchAll()) page.postMessage('unsent');
    return new Response(null, { status: 204 });
  }
}

/** Built files never change under their name. */
async function keptFirst(request: Request): Promise<Response> {
  return (await (await caches.open(cacheName)).match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The page as it is now; without a connection the copy, and of pages that are not kept the one that says so. */
async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const { pathname, search } = new URL(request.url);
  const copy = await cache.match(pathname, { ignoreVary: true });
  const answer = fetch(request).then((reply) => {
    if (copy !== undefined && reply.ok && search === '') void cache.put(pathname, reply.clone());
    return reply;
  });
  try {
    return await (copy === undefined ? answer : Promise.race([answer, later(copy)]));
  } catch (error) {
    const instead = copy ?? (request.mode === 'navigate' ? await cache.match(`${home}/offline`) : undefined);
    if (instead === undefined) throw error;
    return instead;
  }
}

function later(copy: Response): Promise<Response> {
  return new Promise((resolve) => setTimeout(() => resolve(copy), patienceMilliseconds));
}

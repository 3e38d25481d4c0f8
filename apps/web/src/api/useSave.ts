import { useCallback, useEffect, useRef, useState } from 'react';
import { type RequestOptions, request } from './request.ts';
import { type SaveState, saveWithRetry } from './save-with-retry.ts';

export interface Save<Reply> {
  readonly state: SaveState;
  /** Sends, and sends again after a lost connection. Two calls with the same body are one save. */
  readonly save: (path: string, method: 'POST' | 'PUT' | 'DELETE', body: unknown) => Promise<Reply | undefined>;
  readonly forget: () => void;
}

/**
 * A write that survives a lost connection. The idempotency key belongs to the path and the body: it stays the same
 * while the same entry is repeated, also after a reload (it is kept with the draft), and changes with the entry.
 *
 * @param isKept false for entries that must leave no trace in the browser, such as names
 */
export function useSave<Reply>(draftKey: string, { isKept = true }: { readonly isKept?: boolean } = {}): Save<Reply> {
  const kept = isKept ? sessionStorage : forgotten;
  const [state, setState] = useState<SaveState>({ status: 'idle' });
  const isGone = useRef(false);
  const running = useRef<Promise<Reply | undefined> | undefined>(undefined);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const save = useCallback(
    (path: string, method: 'POST' | 'PUT' | 'DELETE', body: unknown) => {
      if (running.current !== undefined) return running.current;
      const options: RequestOptions = {
        method,
        body,
        idempotencyKey: keyFor(kept, draftKey, { action: `${method} ${path}`, body }),
      };
      const saving = saveWithRetry<Reply>({
        send: () => request<Reply>(path, options),
        wait: (seconds) => waitForConnection(seconds).then(() => !isGone.current),
        onState: (next) => {
          if (!isGone.current) setState(next);
        },
      }).finally(() => {
        running.current = undefined;
      });
      running.current = saving;
      return saving.then((reply) => {
        if (reply !== undefined) kept.removeItem(storageName(draftKey));
        return reply;
      });
    },
    [draftKey, kept],
  );
  const forget = useCallback(() => setState({ status: 'idle' }), []);
  return { state, save, forget };
}

const storageName = (draftKey: string) => `jointwise.key.${draftKey}`;

/** Where keys of entries live that must not stay in the browser: in memory, until the page is closed. */
const memory = new Map<string, string>();
const forgotten: KeyStore = {
  getItem: (name) => memory.get(name) ?? null,
  setItem: (name, value) => void memory.set(name, value),
  removeItem: (name) => void memory.delete(name),
};

type KeyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function keyFor(store: KeyStore, draftKey: string, entry: { readonly action: string; readonly body: unknown }): string {
  const content = JSON.stringify(entry);
  const before = JSON.parse(store.getItem(storageName(draftKey)) ?? 'null') as { key: string; content: string } | null;
  if (before?.content === content) return before.key;
  const key = randomKey();
  store.setItem(storageName(draftKey), JSON.stringify({ key, content }));
  return key;
}

/** 128 random bits; `randomUUID` does not exist on a plain http address inside a clinic. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** After so many seconds, or as soon as the browser says that it is online again. */
function waitForConnection(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', done);
  });
}

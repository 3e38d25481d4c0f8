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
 */
export function useSave<Reply>(draftKey: string): Save<Reply> {
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
      const options: RequestOptions = { method, body, idempotencyKey: keyFor(draftKey, `${method} ${path}`, body) };
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
        if (reply !== undefined) sessionStorage.removeItem(storageName(draftKey));
        return reply;
      });
    },
    [draftKey],
  );
  const forget = useCallback(() => setState({ status: 'idle' }), []);
  return { state, save, forget };
}

const storageName = (draftKey: string) => `jointwise.key.${draftKey}`;

function keyFor(draftKey: string, action: string, body: unknown): string {
  const content = `${action}\n${JSON.stringify(body)}`;
  const kept = JSON.parse(sessionStorage.getItem(storageName(draftKey)) ?? 'null') as {
    key: string;
    content: string;
  } | null;
  if (kept?.content === content) return kept.key;
  const key = crypto.randomUUID();
  sessionStorage.setItem(storageName(draftKey), JSON.stringify({ key, content }));
  return key;
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

import { ConnectionLost, RequestRefused } from './request.ts';

/** What a person sees of a save. */
export type SaveState =
  | { readonly status: 'idle' }
  | { readonly status: 'saving' }
  | { readonly status: 'retrying'; readonly attempt: number; readonly inSeconds: number }
  | { readonly status: 'saved' }
  | { readonly status: 'refused'; readonly problem: RequestRefused['problem'] };

export interface SaveSteps<Reply> {
  /** One attempt; every attempt must carry the same idempotency key. */
  readonly send: () => Promise<Reply>;
  /** Resolves after so many seconds, or earlier when the connection is back; false when the page is gone. */
  readonly wait: (seconds: number) => Promise<boolean>;
  readonly onState: (state: SaveState) => void;
}

const pausesSeconds = [1, 2, 4, 8, 15];

/**
 * Saves once, however often it must be sent: after a lost connection it waits and sends the same again, so an entry
 * is neither lost nor stored twice. `undefined` when the server refused or the page was left.
 */
export async function saveWithRetry<Reply>({ send, wait, onState }: SaveSteps<Reply>): Promise<Reply | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    if (attempt === 0) onState({ status: 'saving' });
    try {
      const reply = await send();
      onState({ status: 'saved' });
      return reply;
    } catch (error) {
      if (error instanceof RequestRefused && !isPassing(error)) {
        onState({ status: 'refused', problem: error.problem });
        return undefined;
      }
      if (!(error instanceof ConnectionLost) && !(error instanceof RequestRefused)) throw error;
      const inSeconds = pausesSeconds[Math.min(attempt, pausesSeconds.length - 1)]!;
      onState({ status: 'retrying', attempt: attempt + 1, inSeconds });
      if (!(await wait(inSeconds))) return undefined;
    }
  }
}

/** A refusal that says nothing about the entry: the server is restarting, busy, or still at the first attempt. */
function isPassing({ problem }: RequestRefused): boolean {
  return ['not-ready', 'in-progress', 'too-many-requests'].includes(problem.code);
}

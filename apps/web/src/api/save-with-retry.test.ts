import type { Problem } from '@jointwise/server/contract';
import { expect, it } from 'vitest';
import { ConnectionLost, RequestRefused } from './request.ts';
import { type SaveState, saveWithRetry } from './save-with-retry.ts';

function problem(code: Problem['code'], status: number): Problem {
  return { type: `/problems/${code}`, title: code, status, code, detail: code };
}

function run(outcomes: readonly (Error | 'stored')[], keepsWaiting = true) {
  const states: SaveState[] = [];
  let sent = 0;
  const result = saveWithRetry({
    send: async () => {
      const outcome = outcomes[sent]!;
      sent += 1;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    wait: async () => keepsWaiting,
    onState: (state) => states.push(state),
  });
  return result.then((reply) => ({ reply, sent, states }));
}

it('sends again after a lost connection until the server answers', async () => {
  const { reply, sent, states } = await run([new ConnectionLost(), new ConnectionLost(), 'stored']);
  expect(reply).toBe('stored');
  expect(sent).toBe(3);
  expect(states.map((state) => state.status)).toEqual(['saving', 'retrying', 'retrying', 'saved']);
  expect(states[1]).toEqual({ status: 'retrying', attempt: 1, inSeconds: 1 });
  expect(states[2]).toEqual({ status: 'retrying', attempt: 2, inSeconds: 2 });
});

it('stops at a refusal, which repeating would not change', async () => {
  const { reply, sent, states } = await run([new RequestRefused(problem('version-conflict', 409))]);
  expect(reply).toBeUndefined();
  expect(sent).toBe(1);
  expect(states.at(-1)).toMatchObject({ status: 'refused', problem: { code: 'version-conflict' } });
});

it('waits for a server that is restarting', async () => {
  const { reply } = await run([new RequestRefused(problem('not-ready', 503)), 'stored']);
  expect(reply).toBe('stored');
});

it('gives up quietly when the page is left', async () => {
  const { reply, sent } = await run([new ConnectionLost(), 'stored'], false);
  expect(reply).toBeUndefined();
  expect(sent).toBe(1);
});

it('does not swallow a fault of its own', async () => {
  await expect(run([new TypeError('broken')])).rejects.toThrow('broken');
});

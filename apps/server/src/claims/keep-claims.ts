import { logError } from '../frame/request-log.ts';
import type { Services } from '../services.ts';
import { decideAllClaims } from './decide-all-claims.ts';

const everyMilliseconds = 24 * 3_600_000;

/** Decides every claim again soon after the start and once a day, so that a verdict that worsened is flagged by itself. */
export function keepClaims(services: Services): { stop(): Promise<void> } {
  let isStopped = false;
  const decide = async () => {
    if (isStopped) return;
    const today = services.now().toISOString().slice(0, 10);
    await decideAllClaims(services.store, { today, codeVersion: services.version });
  };
  let last = Promise.resolve();
  const begin = () => {
    last = last.then(decide).catch((error: unknown) => logError(services.log, 'claims', error));
  };
  const first = setTimeout(begin, 2_000);
  const timer = setInterval(begin, everyMilliseconds);
  first.unref();
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(first);
      clearInterval(timer);
      await last;
    },
  };
}

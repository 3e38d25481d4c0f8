import { logError } from '../frame/request-log.ts';
import type { Services } from '../services.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { fetchMail } from './fetch-mail.ts';

/** Words of an emergency must raise a task within minutes. */
const everyMilliseconds = 10_000;
const mailEveryMilliseconds = 60_000;

/**
 * Carries messages while the server runs: what waits in the outbox every ten seconds, mailboxes every minute. One round
 * begins when the one before has ended; what goes wrong is logged without content and tried again in the next.
 */
export function carryMessages(services: Services): { stop(): Promise<void> } {
  const out = repeat(services, 'outbox', everyMilliseconds, () => deliverOutbox(services));
  const mail = repeat(services, 'imap', mailEveryMilliseconds, () => fetchMail(services));
  return {
    stop: async () => {
      await Promise.all([out.stop(), mail.stop()]);
      services.channels.close();
    },
  };
}

function repeat({ log }: Services, name: string, milliseconds: number, round: () => Promise<unknown>) {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= round()
      .catch((error) => logError(log, name, error))
      .finally(() => {
        running = undefined;
      });
  }, milliseconds);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

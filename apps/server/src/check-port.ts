import { createServer } from 'node:net';

/**
 * Opens the port and closes it again, so that a port in use is told before minutes go into filling a registry.
 *
 * @throws the error of the port (EADDRINUSE, EACCES, EADDRNOTAVAIL), for `sentenceOf`
 */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

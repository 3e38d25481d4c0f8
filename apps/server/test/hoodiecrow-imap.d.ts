/** What the tests use of the package, which brings no types. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  export default function hoodiecrow(options: {
    readonly plugins?: readonly string[];
    readonly users?: Readonly<Record<string, { readonly password: string }>>;
    readonly storage?: object;
  }): {
    readonly server: Server;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
  };
}

/** What is written down of a request: nothing of its content, not even its address, which may hold names. */
export interface RequestLine {
  readonly method: string;
  /** `/api/sites/:siteId/participants/:participantId`, never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export type WriteLog = (line: string) => void;

export function logRequest(write: WriteLog, line: RequestLine): void {
  write(JSON.stringify({ at: new Date().toISOString(), ...line, milliseconds: Math.round(line.milliseconds) }));
}

/** An unforeseen error by kind and place. Its message is left out: messages of databases and parsers quote values. */
export function logError(write: WriteLog, route: string, error: unknown): void {
  const { name, code, message = '', stack = '' } = Object(error) as Partial<Error> & { readonly code?: unknown };
  const places = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .slice(1);
  write(JSON.stringify({ at: new Date().toISOString(), route, error: name, code, places: places.slice(0, 8) }));
}

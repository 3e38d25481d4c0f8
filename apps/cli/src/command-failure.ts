/** The command could not do what was asked: one sentence for the person at the terminal, and the exit code. */
export class CommandFailure extends Error {
  /** 1: refused or failed. 2: the command was called wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

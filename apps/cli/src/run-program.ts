import { Command, CommanderError } from 'commander';
import { CommandFailure } from './command-failure.ts';

export type AddCommand = (program: Command) => void;

export function programOf(commands: readonly AddCommand[]): Command {
  const program = new Command('jointwise')
    .description('Outcomes registry and trial platform for joint treatments, from a terminal')
    .exitOverride()
    .showHelpAfterError();
  for (const add of commands) add(program);
  return program;
}

/**
 * Runs one command and sets the exit code: 0 done, 1 refused or failed, 2 called wrongly. What goes wrong is told in one
 * sentence; a stack is for us and shows when JOINTWISE_DEBUG is set.
 *
 * @param argv as in process.argv
 */
export async function runProgram(argv: readonly string[], commands: readonly AddCommand[]): Promise<void> {
  try {
    await programOf(commands).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    if (error instanceof CommanderError) return;
    console.error(`jointwise: ${(error as Error).message}`);
    if (process.env.JOINTWISE_DEBUG !== undefined) console.error(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof CommandFailure ? error.exitCode : 1;
}

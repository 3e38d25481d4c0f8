import { addStatistics } from './commands/statistics.ts';
import { runProgram } from './run-program.ts';

/** Runs `jointwise statistics` alone: a table of a small file shall not wait for the server's packages to load. */
export async function runJointwise(argv: readonly string[]): Promise<void> {
  await runProgram(argv, [addStatistics]);
}

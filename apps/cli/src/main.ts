import { Command, CommanderError } from 'commander';
import { CommandFailure } from './command-failure.ts';
import { addAudit } from './commands/audit.ts';
import { addClaims } from './commands/claims.ts';
import { addDemo } from './commands/demo.ts';
import { addEvidence } from './commands/evidence.ts';
import { addImport } from './commands/import.ts';
import { addMigrate } from './commands/migrate.ts';
import { addPacks } from './commands/packs.ts';
import { addRegulation } from './commands/regulation.ts';
import { addReport } from './commands/report.ts';
import { addScore } from './commands/score.ts';
import { addStatistics } from './commands/statistics.ts';
import { addTexts } from './commands/texts.ts';
import { addUsers } from './commands/users.ts';

/** The command line as a program that can also be driven by a test. */
export function jointwiseProgram(): Command {
  const program = new Command('jointwise')
    .description('Outcomes registry and trial platform for joint treatments, from a terminal')
    .exitOverride()
    .showHelpAfterError();
  for (const add of [
    addScore,
    addImport,
    addReport,
    addClaims,
    addDemo,
    addEvidence,
    addAudit,
    addMigrate,
    addStatistics,
    addTexts,
    addUsers,
    addPacks,
    addRegulation,
  ])
    add(program);
  return program;
}

/**
 * Runs one command and sets the exit code: 0 done, 1 refused or failed, 2 called wrongly. What goes wrong is told in one
 * sentence; a stack is for us and shows when JOINTWISE_DEBUG is set.
 *
 * @param argv as in process.argv
 */
export async function runJointwise(argv: readonly string[]): Promise<void> {
  try {
    await jointwiseProgram().parseAsync([...argv]);
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

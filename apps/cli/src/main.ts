import type { Command } from 'commander';
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
import { programOf, runProgram } from './run-program.ts';

const commands = [
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
];

/** The command line as a program that can also be driven by a test. */
export function jointwiseProgram(): Command {
  return programOf(commands);
}

/** Runs one command. @param argv as in process.argv */
export async function runJointwise(argv: readonly string[]): Promise<void> {
  await runProgram(argv, commands);
}

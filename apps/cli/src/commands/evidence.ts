import { checkTrials, type PoolTrialsOptions, poolTrials } from '@jointwise/analysis';
import { differenceMeasures } from '@jointwise/definitions';
import { type Command, Option } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { formatEvidenceCheck, placeFindings } from '../evidence/format-evidence-check.ts';
import { formatPooledTrials } from '../evidence/format-pooled-trials.ts';
import { readEvidenceFile } from '../evidence/read-evidence-file.ts';
import { toPlainJson } from '../statistics/to-plain-json.ts';

interface PoolWish extends Omit<PoolTrialsOptions, 'time'> {
  readonly json?: boolean;
  readonly time?: string;
}

/** `jointwise evidence`: published trials in a file of one's own, checked and pooled. */
export function addEvidence(program: Command): void {
  const evidence = program.command('evidence').description('published trials in a file: checked, pooled');
  evidence
    .command('check')
    .description('what in a table of trials cannot be right, by row and column; exit code 1 when something was found')
    .argument('<file>', 'CSV in any usual layout, RIS or NBIB; plain or gzip')
    .option('--json', 'print JSON')
    .action(checkFile);
  evidence
    .command('pool')
    .description('two treatments by random effects, three and more as a network')
    .argument('<file>', 'CSV in any usual layout, plain or gzip')
    .option('--endpoint <name>', 'endpoint; the first of the file when left out')
    .addOption(new Option('--measure <measure>', 'what is compared').choices(differenceMeasures))
    .option('--time <value>', "time as in the file; each study's last when left out")
    .addOption(new Option('--method <method>', 'between-study variance of a network').choices(['DL', 'REML']))
    .addOption(new Option('--benefit <way>', 'which values are good').choices(['lower', 'higher']))
    .option('--json', 'print JSON')
    .action(poolFile);
}

async function checkFile(file: string, { json }: { json?: boolean }): Promise<void> {
  const evidence = await readEvidenceFile(file);
  const findings = placeFindings(evidence, checkTrials(evidence.trials.map(({ trial }) => trial)));
  console.log(
    json === true ? JSON.stringify({ ...evidence, findings }, null, 2) : formatEvidenceCheck(evidence, findings),
  );
  if (findings.length + evidence.problems.length > 0) process.exitCode = 1;
}

async function poolFile(file: string, { json, time, ...wish }: PoolWish): Promise<void> {
  const evidence = await readEvidenceFile(file);
  if (evidence.layout === 'citations') throw new CommandFailure(`${file} holds references and no results`);
  for (const { detail } of evidence.problems) console.error(`jointwise: ${detail}`);
  const options = { ...wish, ...(time === undefined ? {} : { time: numberOf(time) }) };
  const pooled = poolTrials(
    evidence.trials.map(({ trial }) => trial),
    options,
  );
  console.log(json === true ? JSON.stringify(toPlainJson(pooled), null, 2) : formatPooledTrials(pooled));
  if (pooled.kind === 'refused' || (pooled.kind === 'network' && pooled.network.status === 'refused'))
    process.exitCode = 1;
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new CommandFailure(`--time is "${text}"; it must be a number`, 2);
  return value;
}

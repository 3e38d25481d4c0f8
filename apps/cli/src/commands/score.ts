import { instruments } from '@jointwise/definitions';
import type { CsvRow } from '@jointwise/exchange';
import { type CsvRecord, formatCsv } from '@jointwise/report';
import { type ScaleScore, type ScoredTable, scoreTable } from '@jointwise/scoring';
import { readCsvFile } from '@jointwise/server';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';

/** `jointwise score <instrument> answers.csv`: scores of a file whose columns are named by item code. */
export function addScore(program: Command): void {
  program
    .command('score')
    .description('score a file of answers; columns are named by item code')
    .argument('<instrument>', `one of: ${instruments.map(({ key }) => key).join(', ')}`)
    .argument('<file>', 'CSV, plain or gzip')
    .option('--json', 'print JSON in place of CSV')
    .option('--carry <columns>', 'columns to hand through, parted by commas', '')
    .action(score);
}

async function score(key: string, file: string, { json, carry }: { json?: boolean; carry: string }): Promise<void> {
  const instrument = instruments.find((one) => one.key === key);
  if (instrument === undefined) {
    const known = instruments.map((one) => one.key).join(', ');
    throw new CommandFailure(`there is no instrument "${key}"; known are ${known}`, 2);
  }
  const { header, batches } = await readCsvFile(file);
  const rows: CsvRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  const carried = carry
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const table = scoreTable(
    instrument,
    { header, rows: rows.map(({ cells }) => cells), rowNumbers: rows.map(({ row }) => row + 1) },
    { carry: carried },
  );
  for (const { detail } of table.columnProblems) console.error(`jointwise: ${detail}`);
  for (const { detail, column } of table.problems)
    console.error(`jointwise: ${detail}${column === null ? '' : ` (${column})`}`);
  console.log(json === true ? JSON.stringify(table, null, 2) : formatCsv(records(table)).trimEnd());
  if (table.problems.length > 0 || (rows.length > 0 && table.rows.length === 0)) process.exitCode = 1;
}

function records({ rows }: ScoredTable): readonly CsvRecord[] {
  return rows.map(({ row, carried, status, scores }) => ({
    row,
    ...carried,
    status,
    ...Object.fromEntries(scores.flatMap(cellsOf)),
  }));
}

function cellsOf(score: ScaleScore): readonly (readonly [string, string | number | null])[] {
  const value = score.status === 'scored' ? score.value : null;
  const note = score.status === 'scored' ? '' : score.reason;
  return [
    [score.scale, value],
    [`${score.scale}.answered`, `${score.answered}/${score.outOf}`],
    [`${score.scale}.reason`, note],
  ];
}

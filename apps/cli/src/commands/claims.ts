import { readFile } from 'node:fs/promises';
import { type JudgedSentence, judgeText } from '@jointwise/server';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';

const largestBytes = 5_000_000;

/** `jointwise claims`: what a text claims about treatments, and what became of each claim. */
export function addClaims(program: Command): void {
  const claims = program.command('claims').description('what a text claims about treatments');
  claims
    .command('check <file>')
    .description('find the claims in a text or HTML file, with the verdict on each and what it rests on')
    .option('--json', 'print as JSON')
    .action(check);
}

async function check(path: string, { json = false }: { readonly json?: boolean }): Promise<void> {
  const sentences = judgeText(await readText(path));
  process.stdout.write(json ? `${JSON.stringify({ file: path, sentences }, null, 2)}\n` : printed(path, sentences));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(`${path} cannot be read: ${error.code ?? error.message}`, 2);
  });
  if (bytes.length > largestBytes) throw new CommandFailure(`${path} has more than ${largestBytes} bytes`, 2);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailure(`${path} is not text in UTF-8`, 2);
  }
}

function printed(path: string, sentences: readonly JudgedSentence[]): string {
  const count = sentences.reduce((sum, { claims }) => sum + claims.length, 0);
  const blocks = sentences.map((sentence) => [
    `line ${sentence.line}: “${sentence.text}”`,
    ...sentence.claims.flatMap((claim) => [
      `  ${claim.type}${claim.estimand === null ? '' : ` (${claim.estimand})`}: ${claim.word.toUpperCase()}`,
      `    ${claim.sentence}`,
      ...claim.basis.map((line) => `    · ${line}`),
    ]),
    ...(sentence.blocked.length === 0 ? [] : [`  needs an approver: ${sentence.blocked.join(', ')}`]),
    '',
  ]);
  const head = `${path}: ${count} claims in ${sentences.length} sentences. Verdicts rest on the published evidence shipped with Jointwise.`;
  return [head, '', ...blocks.flat()].join('\n');
}

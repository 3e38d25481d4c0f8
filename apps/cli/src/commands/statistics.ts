import { writeFile } from 'node:fs/promises';
import { type FigureModel, formatSvg } from '@jointwise/report';
import { type Command, Option } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { statisticsMethods } from '../statistics/methods/index.ts';
import { type MethodFiles, runMethod } from '../statistics/run-method.ts';

interface StatisticsOptions extends Partial<MethodFiles> {
  readonly json?: boolean;
  readonly schema?: boolean;
  readonly figure?: string;
}

/** `jointwise statistics <method>`: any method on a file of one's own. */
export function addStatistics(program: Command): void {
  program
    .command('statistics')
    .description('a statistical method on a CSV file of your own')
    .argument('<method>', `one of: ${statisticsMethods.map(({ name }) => name).join(', ')}`)
    .option('--data <file>', 'CSV, plain or gzip; the header is row 1')
    .option('--spec <file>', 'JSON: which columns, which model')
    .option('--json', 'print everything as JSON')
    .addOption(new Option('--text', 'print as text').default(true).conflicts('json'))
    .option('--figure <file>', 'write the picture of the answer as SVG; further ones get their name before .svg')
    .option('--schema', 'print the JSON schema of the spec and stop')
    .action(statistics);
}

async function statistics(name: string, { data, spec, json, schema, figure }: StatisticsOptions): Promise<void> {
  const method = statisticsMethods.find((one) => one.name === name);
  if (method === undefined) {
    const known = statisticsMethods.map((one) => one.name).join(', ');
    throw new CommandFailure(`there is no method "${name}"; known are ${known}`, 2);
  }
  if (schema === true) {
    console.log(JSON.stringify(method.schema, null, 2));
    return;
  }
  if (spec === undefined) throw new CommandFailure(`${name} needs a spec: --spec SPEC.json`, 2);
  const files = data === undefined ? { spec } : { data, spec };
  const keepFigures = (figures: Readonly<Record<string, FigureModel>>) => writeFigures(name, figures, figure);
  console.log(await runMethod(method, files, json === true ? 'json' : 'text', keepFigures));
}

/** The first picture goes to the file that was named, the others beside it. */
async function writeFigures(method: string, figures: Readonly<Record<string, FigureModel>>, path: string | undefined) {
  if (path === undefined) return;
  const named = Object.entries(figures);
  if (named.length === 0) throw new CommandFailure(`${method} has no picture; leave --figure out`, 2);
  const stem = path.replace(/\.svg$/i, '');
  await Promise.all(
    named.map(([name, figure], index) => writeFile(index === 0 ? path : `${stem}.${name}.svg`, formatSvg(figure))),
  );
}

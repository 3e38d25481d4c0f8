import { type Command, Option } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { statisticsMethods } from '../statistics/methods/index.ts';
import { type MethodFiles, runMethod } from '../statistics/run-method.ts';

interface StatisticsOptions extends Partial<MethodFiles> {
  readonly json?: boolean;
  readonly schema?: boolean;
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
    .option('--schema', 'print the JSON schema of the spec and stop')
    .action(statistics);
}

async function statistics(name: string, { data, spec, json, schema }: StatisticsOptions): Promise<void> {
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
  console.log(await runMethod(method, files, json === true ? 'json' : 'text'));
}

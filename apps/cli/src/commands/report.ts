import { writeFile } from 'node:fs/promises';
import { formatOutcomes, type OutcomeFormat, outcomeFormats } from '@jointwise/report';
import { type OutcomesWish, readOutcomes } from '@jointwise/server';
import { type Command, Option } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { findPlace } from '../find-place.ts';
import { terminal, withStore } from '../with-store.ts';
import { addEstimandReport } from './report-estimand.ts';

interface Wish
  extends Pick<OutcomesWish, 'instrument' | 'scale' | 'visit' | 'condition' | 'joint' | 'productClass' | 'threshold'> {
  readonly study?: string;
  readonly site?: string;
  readonly format: OutcomeFormat;
  readonly out?: string;
}

/** `jointwise report`: the numbers of the outcomes page, and the answer to an estimand. */
export function addReport(program: Command): void {
  const report = program.command('report').description('reports');
  addEstimandReport(report);
  report
    .command('outcomes')
    .description('what happened to those who were treated, with the denominator of every figure')
    .option('--study <code>', 'study; may be left out when there is only one')
    .requiredOption('--instrument <key>', 'instrument, such as koos')
    .requiredOption('--scale <code>', 'scale of it, such as PAIN')
    .requiredOption('--visit <code>', 'visit, such as M12')
    .option('--condition <key>', 'only this condition')
    .option('--joint <key>', 'only this joint')
    .option('--product-class <code>', 'only this product class')
    .option('--site <code>', 'only this site')
    .option('--threshold <key>', 'threshold, as listed in the JSON report; the first MIC when left out')
    .addOption(new Option('--format <format>', 'format').choices(outcomeFormats).default('md'))
    .option('--out <file>', 'write to a file')
    .action(reportOutcomes);
}

async function reportOutcomes(wish: Wish): Promise<void> {
  const text = await withStore(async ({ store }) => {
    const place = await findPlace(store, wish);
    const { instrument, scale, visit, condition, joint, productClass, threshold, format } = wish;
    const today = new Date().toISOString().slice(0, 10);
    const answer = await readOutcomes(
      store,
      { actor: terminal, siteIds: place.siteIds },
      { studyId: place.studyId, instrument, scale, visit, condition, joint, productClass, threshold, today },
    );
    if (answer.status === 'refused') {
      const known = answer.known.length === 0 ? '' : `; known are ${answer.known.join(', ')}`;
      throw new CommandFailure(`--${answer.field} names nothing that the study knows${known}`, 2);
    }
    return formatOutcomes(answer.report, format);
  });
  if (wish.out === undefined) process.stdout.write(text);
  else await writeFile(wish.out, text);
}

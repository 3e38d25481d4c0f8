import { estimands } from '@jointwise/definitions';
import { formatEstimandResult } from '@jointwise/report';
import { answerEstimand } from '@jointwise/server';
import { getStudy } from '@jointwise/store';
import type { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { CommandFailure } from '../command-failure.ts';
import { findPlace } from '../find-place.ts';
import { terminal, withStore } from '../with-store.ts';

interface Wish {
  readonly study?: string;
  readonly site?: string;
  readonly product: string;
  readonly comparator?: string;
  readonly condition?: string;
  readonly joint?: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** `jointwise report estimand E-PAIN-12`: the answer to an estimand, kept as the pages keep it. */
export function addEstimandReport(report: Command): void {
  report
    .command('estimand <id>')
    .description(`answers an estimand: ${estimands.map(({ id }) => id).join(', ')}, or one that the study has locked`)
    .option('--study <code>', 'study; may be left out when there is only one')
    .requiredOption('--product <class>', 'product class, such as PRP_LP')
    .option('--comparator <class>', 'what it is compared with, such as HA')
    .option('--condition <key>', 'only this condition')
    .option('--joint <key>', 'only this joint')
    .option('--site <code>', 'only this site')
    .option('--seed <number>', 'seed of everything random', '1')
    .option('--json', 'the whole result as JSON, byte by byte as it is kept')
    .option('--text', 'as text, which is the default')
    .action(reportEstimand);
}

async function reportEstimand(id: string, wish: Wish): Promise<void> {
  const seed = Number(wish.seed);
  if (!Number.isInteger(seed) || seed < 0) throw new CommandFailure('--seed is a whole number from 0', 2);
  const text = await withStore(async ({ store }) => {
    const { studyId, siteIds } = await findPlace(store, wish);
    return store.write({ actor: terminal, siteIds }, async (session) => {
      const study = await getStudy(session, studyId);
      if (study === undefined) throw new CommandFailure('the study is gone', 2);
      const { product: productClass, comparator, condition, joint } = wish;
      const today = new Date().toISOString().slice(0, 10);
      const setting = { study, siteIds, today, codeVersion: packageJson.version };
      const asked = { estimandId: id.toUpperCase(), productClass, comparator, condition, joint, seed };
      const answer = await answerEstimand(session, asked, setting);
      if (answer.status === 'refused') {
        const option = { estimandId: 'the estimand', productClass: '--product' }[answer.field as string];
        throw new CommandFailure(`${option ?? `--${answer.field}`} names nothing that can be analysed`, 2);
      }
      return wish.json === true ? `${answer.kept.result}\n` : formatEstimandResult(answer.result);
    });
  });
  process.stdout.write(text);
}

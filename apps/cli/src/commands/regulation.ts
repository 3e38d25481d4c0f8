import { type FactName, jurisdictions, legalCategories } from '@jointwise/definitions';
import { classifyProduct, type LegalClassification, type ProductQuestion } from '@jointwise/registry';
import { formatMarkdown, tabulateRegulation } from '@jointwise/report';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';

interface ClassifyOptions {
  readonly product?: string;
  readonly in: string;
  readonly on: string;
  readonly fact: readonly string[];
  readonly json?: boolean;
}

/** `jointwise regulation classify`: what a product is under the rules of a place, with the path walked. */
export function addRegulation(program: Command): void {
  const regulation = program.command('regulation').description('rules about products, as dated data');
  regulation
    .command('classify')
    .description('classify a product under the rules of a place on a day')
    .option('--product <class>', 'code of a product class: BMAC')
    .requiredOption('--in <place>', `one of: ${jurisdictions.map(({ code }) => code).join(', ')}`)
    .option('--on <day>', 'day whose rules count', new Date().toISOString().slice(0, 10))
    .option('--fact <name=value...>', 'known facts: indication=osteoarthritis processing=rinsed,centrifuged', [])
    .option('--json', 'print JSON')
    .action(classify);
  regulation
    .command('rules')
    .description('print every rule with its dates and sources')
    .action(() => console.log(rulesPage().trimEnd()));
}

function classify({ product, in: place, on, fact, json }: ClassifyOptions): void {
  if (!jurisdictions.some(({ code }) => code === place)) {
    throw new CommandFailure(`there are no rules for "${place}"`, 2);
  }
  const given = Object.fromEntries(fact.map(readFact)) as ProductQuestion;
  const answer = classifyProduct(product === undefined ? given : { productClass: product, ...given }, {}, place, on);
  console.log(json === true ? JSON.stringify(answer, null, 2) : printed(answer));
  if (answer.status === 'undetermined') process.exitCode = 1;
}

const listFacts: readonly FactName[] = ['processing', 'claims'];

function readFact(text: string): readonly [string, unknown] {
  const [name, value] = text.split('=', 2);
  if (name === undefined || value === undefined) throw new CommandFailure(`"${text}" is not name=value`, 2);
  if (listFacts.some((list) => list === name)) return [name, value === '' ? [] : value.split(',')];
  return [name, value === 'true' ? true : value === 'false' ? false : value];
}

function printed(answer: LegalClassification): string {
  const steps = answer.path.map(
    ({ ruleId, outcome, question }) => `  ${ruleId.padEnd(8)} ${outcome.padEnd(9)} ${question}`,
  );
  const verdict =
    answer.status === 'undetermined'
      ? [answer.detail]
      : [
          `${legalCategories.find(({ code }) => code === answer.category)?.title} (${answer.category}), ${answer.certainty}, by ${answer.decidedBy}`,
          ...answer.contestedPoints.map((point) => `Contested: ${point}`),
          ...answer.remarks.map(({ text, isToBeChecked }) => `${isToBeChecked ? 'To be checked: ' : ''}${text}`),
        ];
  return [...verdict, ...steps, answer.disclaimer].join('\n');
}

function rulesPage(): string {
  const cautions = ['Nothing here is legal advice. Legal status is not evidence that a treatment works.'];
  return formatMarkdown('Rules about products', cautions, [tabulateRegulation()]);
}

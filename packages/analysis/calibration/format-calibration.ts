import { verdictCodes, verdictWords } from '@jointwise/definitions';
import { leastEValue } from '../src/claims/decide-verdict.ts';
import { simulatedDesigns, type VerdictCounts } from './count-verdicts.ts';

const titles = {
  randomised: 'Randomised trials',
  adjusted: 'Registries, adjusted comparison',
  uncontrolled: 'Registries without a comparison',
} as const;

/** The counts as a page. */
export function formatCalibration(
  all: readonly VerdictCounts[],
  { studies, seed }: { readonly studies: number; readonly seed: number },
): string {
  const tables = simulatedDesigns.flatMap((design) => {
    const rows = all.filter((one) => one.design === design);
    return [`## ${titles[design]}`, '', ...tableOf(rows), ''];
  });
  return `${[...head(all, { studies, seed }), ...tables, ...tail].join('\n')}\n`;
}

function head(
  all: readonly VerdictCounts[],
  { studies, seed }: { readonly studies: number; readonly seed: number },
): string[] {
  const nulls = all.filter(({ design, scenario }) => design === 'randomised' && scenario.effect === 0);
  const falseOnes = nulls.reduce((sum, { published }) => sum + published, 0);
  const uncontrolled = all.filter(({ design }) => design === 'uncontrolled');
  const fromCourse = uncontrolled.reduce((sum, { published }) => sum + published, 0);
  const total = (rows: readonly VerdictCounts[]) => rows.reduce((sum, row) => sum + row.studies, 0);
  return [
    '# How often each verdict is given under each truth',
    '',
    `Made by \`npm run calibrate:claims\`: in each world ${studies} trials and ${studies} registries, half of these without a`,
    `comparison; seed ${seed}. Each is simulated as episodes with pain before and at four visits (90 people; 10 % lost unless`,
    'said otherwise; pain falls by 1.8 in everybody), answered as E-PAIN-12 by `estimateEstimand` and decided by',
    '`decideVerdict` with the threshold 1.5: the code that answers claims, with nothing simulated in its place.',
    '',
    'Everybody in a trial has an allocation record and is compared as allocated. Not everybody gets what chance gave: 4 % are',
    'never treated and not heard of again, 3 % of the product arm get the comparator, and of the comparator arm 12 % of the',
    'half in more pain before treatment get the product.',
    '',
    `- False "supported" in randomised worlds without an effect: ${falseOnes}/${total(nulls)}` +
      ` (allowed: at most 2.5 %).`,
    `- "Supported" from studies without a comparison: ${fromCourse}/${total(uncontrolled)} (allowed: none).`,
    '',
    'Numbers are studies. *Published* counts those whose claim would be called supported on its page: an adjusted comparison',
    'alone never is.',
    '',
  ];
}

function tableOf(rows: readonly VerdictCounts[]): string[] {
  const codes = verdictCodes.filter((code) => rows.some(({ counts }) => counts.has(code)));
  const words = codes.map((code) => verdictWords[code].en);
  return [
    `| truth | studies | ${words.join(' | ')} | Published |`,
    `| --- | --- | ${codes.map(() => '---').join(' | ')} | --- |`,
    ...rows.map(({ scenario, studies, counts, published }) => {
      const cells = codes.map((code) => counts.get(code) ?? 0);
      return `| ${scenario.title} | ${studies} | ${cells.join(' | ')} | ${published} |`;
    }),
  ];
}

const tail = [
  '## What this shows',
  '',
  '- Confounding by indication is not wholly taken out even where it is recorded: pain before treatment is one measurement of',
  '  how bad the joint is, with its error, and those who were treated were worse. The rule therefore takes no difference from',
  `  an adjusted comparison whose limit has an E-value below ${leastEValue}: what so weak a cause could bring about is no finding.`,
  '  The price is seen under harm: a true harm of one point is often told as no important benefit, harm not excluded.',
  '- Confounding by what nobody recorded is not taken out at all. The adjusted table shows how often a benefit that is not',
  '  there is still seen then, which is why such a comparison alone is never called supported.',
  '- Trials answer what allocation does. Whoever departs from it dilutes the effect, so that a large one is less often called',
  '  supported than if everybody got what chance gave; nothing that is not there appears by it.',
  '- With 40 % lost, most studies fall below 60 % completeness in one arm and are withheld: "not answerable".',
];

import type { EstimandResult, ResultArm, ResultRow, SensitivityRow } from '@jointwise/analysis';
import { formatCompleteness } from '../formats/format-completeness.ts';
import { formatNumber } from '../formats/format-number.ts';

/** A result as plain text for the terminal: the question, the answer with its interval, denominators, checks, origin. */
export function formatEstimandResult(result: EstimandResult): string {
  const { estimand, study, question, provenance } = result;
  const synthetic = study.synthetic ? ' (synthetic)' : '';
  const contrast =
    question.comparator === null ? question.productClass : `${question.productClass} against ${question.comparator}`;
  const sections = [
    [`${estimand.id} version ${estimand.version}: ${estimand.title}`, `${study.code}${synthetic}, ${contrast}`],
    [`Design: ${result.design}. ${result.designNote}`],
    effectLines(result),
    ['Who is behind it', ...result.arms.map(armLine)],
    block('Beside it', result.alongside.map(rowLine)),
    block('Sensitivity', result.sensitivity.map(sensitivityLine)),
    block(
      'Intercurrent events before the horizon',
      result.intercurrentEvents.map(
        ({ code, strategy, product, comparator }) =>
          `  ${code.padEnd(7)} ${strategy.padEnd(17)} ${product} / ${comparator}`,
      ),
    ),
    block(
      'Balance, standardised differences before and after',
      result.balance.map(({ covariate, before, after }) => `  ${covariate}: ${signed(before)}, ${signed(after)}`),
    ),
    result.eValue === null
      ? []
      : [
          `E-value ${formatNumber(result.eValue.estimate, 2)}, of the nearer limit ${formatNumber(result.eValue.limit, 2)}`,
        ],
    block('Without the product', result.controlCourse.map(controlLine)),
    block(
      'Notes',
      result.notes.map((note) => `  ${note}`),
    ),
    [
      `Data cut ${provenance.dataCutHash}`,
      `Estimand ${provenance.estimandHash}, ${result.standing}`,
      `Program ${provenance.codeVersion}, seed ${provenance.seed}`,
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function effectLines({ effect, reason, method, status }: EstimandResult): readonly string[] {
  if (effect === null)
    return [`${status === 'withheld' ? 'Withheld' : 'No effect'}: ${reason ?? 'see the rows beside it.'}`];
  const { estimate, interval, unit, benefit, confidenceLevel, measure } = effect;
  const threshold =
    effect.threshold === null
      ? 'no smallest important effect is stated'
      : `smallest important effect ${formatNumber(effect.threshold.value, 1)} (${effect.threshold.source})`;
  return [
    `${measure}: ${signed(estimate)} (${formatNumber(100 * confidenceLevel, 0)} % ${limits(interval)}), ${unit}; ${benefit} is better`,
    `${threshold}`,
    `Method: ${method ?? ''}`,
  ];
}

function armLine({
  code,
  allocated,
  treated,
  treatedOtherwise,
  persons,
  notYetDue,
  died,
  withdrew,
  due,
  answered,
  completeness,
  mean,
}: ResultArm): string {
  const share = completeness === null ? '' : `, completeness ${formatCompleteness(completeness)}`;
  const shown = mean === null ? '' : `, mean ${formatNumber(mean, 2)}`;
  const behind =
    allocated === null
      ? `${treated} joint-sides`
      : `${allocated} joint-sides allocated (${treatedOtherwise} got another treatment, ${allocated - treated} none)`;
  return `  ${code}: ${behind} of ${persons} people; ${notYetDue} not yet due, ${died} died, ${withdrew} withdrew; ${answered} of ${due} due known${share}${shown}`;
}

function rowLine({ title, estimate, interval, unit, n, of, note }: ResultRow): string {
  const range = interval === null ? '' : ` (${limits(interval)})`;
  return `  ${title}: ${formatNumber(estimate, 3)}${range} ${unit}, ${n} of ${of}${note === null ? '' : `; ${note}`}`;
}

function sensitivityLine(row: SensitivityRow): string {
  if (row.status === 'not-run') return `  ${row.title}: not run, ${row.reason}`;
  return `  ${row.title}: ${signed(row.estimate)} (${limits(row.interval)})${row.note === null ? '' : `; ${row.note}`}`;
}

function controlLine({ title, change, unit, horizonMonths, source }: EstimandResult['controlCourse'][number]): string {
  return `  ${title}: ${signed(change)} ${unit} at ${horizonMonths} months (${source})`;
}

function limits([lower, upper]: readonly [lower: number, upper: number]): string {
  return `${signed(lower)} to ${signed(upper)}`;
}

function signed(value: number): string {
  return formatNumber(value, 3);
}

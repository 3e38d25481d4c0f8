import type { OutcomesReport } from '@jointwise/analysis';
import { tabulateOutcomes } from '../tables/tabulate-outcomes.ts';
import { formatCsv } from './format-csv.ts';
import { formatMarkdown } from './format-markdown.ts';
import { outcomeFigures } from './outcome-figures.ts';

export const outcomeFormats = ['json', 'csv', 'md'] as const;
export type OutcomeFormat = (typeof outcomeFormats)[number];

/** An outcomes report as a file. JSON and CSV carry unrounded numbers, Markdown the printed ones. */
export function formatOutcomes(report: OutcomesReport, format: OutcomeFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return formatCsv(outcomeFigures(report));
    case 'md':
      return formatMarkdown(titleOf(report), report.cautions, tabulateOutcomes(report));
  }
}

function titleOf({ question }: OutcomesReport): string {
  const { study, condition, joint, productClass, instrument, scale, visit } = question;
  const whom = [condition?.title, joint?.title, productClass?.title ?? 'all product classes']
    .filter(Boolean)
    .join(', ');
  return `${study.title}: ${instrument.title} ${scale.title} at ${visit.title} (${whom})`;
}

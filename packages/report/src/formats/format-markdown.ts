import type { Table } from '../tables/table.ts';

/** Tables as a Markdown page with cautions first. */
export function formatMarkdown(title: string, cautions: readonly string[], tables: readonly Table[]): string {
  const parts = [`# ${title}`, ...cautions.map((caution) => `> ${caution}`), ...tables.map(markdownTable)];
  return `${parts.join('\n\n')}\n`;
}

function markdownTable({ title, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const table = [
    line(columns.map((column) => column.title)),
    `| ${columns.map(({ align }) => (align === 'end' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
  return [`## ${title}`, table, ...notes].join('\n\n');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
}

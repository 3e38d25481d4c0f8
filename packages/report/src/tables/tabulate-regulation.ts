import { type Citation, type RegulationRule, regulationRules } from '@jointwise/definitions';
import type { Table } from './table.ts';

const phases = { category: 'What it is', route: 'By which way', remark: 'To be said' } as const;

/** Every rule that a product is classified by, with its dates, its sources and how sure they are. */
export function tabulateRegulation(): Table {
  return {
    title: 'Rules by which a product is classified',
    columns: ['Rule', 'Place', 'Decides', 'In force', 'Question', 'If yes', 'Source'].map((title) => ({
      title,
      align: 'start',
    })),
    rows: regulationRules.map((rule) => [
      rule.id,
      rule.jurisdiction,
      phases[rule.phase],
      datesOf(rule),
      rule.question,
      consequenceOf(rule),
      rule.citations.map(sourceOf).join('; '),
    ]),
    notes: ['M-M and M-L have yet to be checked: staff see them with that mark, patients do not see them.'],
  };
}

function datesOf({ inForceFrom, inForceUntil, isDateUnknown }: RegulationRule): string {
  if (isDateUnknown === true) return 'day not known';
  if (inForceFrom === undefined && inForceUntil === undefined) return '';
  return [
    inForceFrom === undefined ? '' : `from ${inForceFrom}`,
    inForceUntil === undefined ? '' : `until ${inForceUntil}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function consequenceOf({ yes, no, contested, remark }: RegulationRule): string {
  const reached = (end: RegulationRule['yes']) => (end.end === 'continue' ? '' : end.code);
  const parts = [
    reached(yes),
    reached(no) === '' || yes.end !== 'continue' ? '' : `no: ${reached(no)}`,
    contested === undefined ? '' : 'contested',
    remark ?? '',
  ];
  return parts.filter((part) => part !== '').join('; ') || 'next rule';
}

function sourceOf({ source, provenance }: Citation): string {
  return `${source} [${provenance}]`;
}

import { evidenceCsvColumns, toEvidenceRows } from '@jointwise/exchange';
import { formatCsv } from '@jointwise/report';
import { synthesisReply } from '../contract/index.ts';
import { readEvidenceStates } from '../evidence/read-evidence-state.ts';
import { defineRoute } from '../frame/route.ts';

/** The table of trials as a file that the import reads back. */
export const getEvidenceCsv = defineRoute({
  method: 'GET',
  path: '/api/evidence/export.csv',
  summary: 'Returns the published trials as CSV.',
  access: { permission: 'evidence.read', at: 'any-site' },
  replyType: 'text/csv',
  reply: synthesisReply,
  async handle({ transaction }) {
    const states = await readEvidenceStates(transaction);
    const rows = states.flatMap(({ settled: { trial, status } }) => toEvidenceRows(trial, status));
    const records = rows.map((row) =>
      Object.fromEntries(evidenceCsvColumns.map((column) => [column, row[column] ?? null])),
    );
    const content = formatCsv(records);
    return { body: {}, text: { contentType: 'text/csv; charset=utf-8', content, fileName: 'evidence.csv' } };
  },
});

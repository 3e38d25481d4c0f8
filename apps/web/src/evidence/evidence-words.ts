import { estimands, evidenceEndpoints, productClasses } from '@jointwise/definitions';
import type { EvidenceReply } from '@jointwise/server/contract';
import { texts } from './texts.ts';

type Row = EvidenceReply['rows'][number];

export const classOptions: readonly (readonly [string, string])[] = productClasses
  .filter(({ isComparator }) => !isComparator)
  .map(({ code, short }) => [code, short]);

export const comparatorOptions: readonly (readonly [string, string])[] = productClasses
  .filter(({ isComparator }) => isComparator)
  .map(({ code, short }) => [code, short]);

export const estimandOptions: readonly (readonly [string, string])[] = estimands.map(({ id, title }) => [id, title]);

export const endpointOptions: readonly (readonly [string, string])[] = evidenceEndpoints.map(({ key, title }) => [
  key,
  title,
]);

/** The sentence of the table: how much of it two people have read. */
export function evidenceSentence(rows: readonly Pick<Row, 'standing' | 'status'>[]): string {
  if (rows.length === 0) return texts('evidenceSentence.none');
  const count = (standing: Row['standing']) => rows.filter((row) => row.standing === standing).length;
  const differing = rows.filter(({ status }) => status === 'differing').length;
  const parts = [
    texts('evidenceSentence.verified', { count: count('verified'), rows: rows.length }),
    texts('evidenceSentence.fromMemory', { count: count('from-memory') }),
    ...(differing === 0 ? [] : [texts('evidenceSentence.differing', { count: differing })]),
  ];
  return texts('evidenceSentence.sentence', { parts: parts.join('; ') });
}

/** A printed interval or number in a table. */
export function intervalText(interval: readonly [number, number] | undefined): string {
  return interval === undefined ? '' : texts('trialResults.interval', { low: interval[0], high: interval[1] });
}

import { estimands, evidenceEndpoints, productClasses } from '@jointwise/definitions';
import type { EvidenceReply } from '@jointwise/server/contract';

type Row = EvidenceReply['rows'][number];

/** How far an entry has come, for a chip. */
export const statusWords: Readonly<Record<Row['status'], string>> = {
  'entered-once': 'read by one person',
  'entered-twice': 'read by two, who agree',
  differing: 'two readings differ',
  adjudicated: 'differences settled',
};

/** What may be done with a row, for a chip. */
export const standingWords: Readonly<Record<Row['standing'], string>> = {
  verified: 'verified',
  unverified: 'unverified',
  'from-memory': 'from memory, excluded',
};

export const biasWords = {
  low: 'Low risk',
  'some-concerns': 'Some concerns',
  high: 'High risk',
  'not-assessed': 'Not assessed',
} as const;

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
  if (rows.length === 0) return 'No published trial fits this choice.';
  const count = (standing: Row['standing']) => rows.filter((row) => row.standing === standing).length;
  const differing = rows.filter(({ status }) => status === 'differing').length;
  const parts = [
    `${count('verified')} of ${rows.length} published trials ${count('verified') === 1 ? 'is' : 'are'} verified by a second person`,
    `${count('from-memory')} ${count('from-memory') === 1 ? 'is' : 'are'} from memory and never used`,
    ...(differing === 0 ? [] : [`in ${differing} two readings differ`]),
  ];
  return `${parts.join('; ')}.`;
}

/** A printed interval or number in a table. */
export function intervalText(interval: readonly [number, number] | undefined): string {
  return interval === undefined ? '' : `${interval[0]} to ${interval[1]}`;
}

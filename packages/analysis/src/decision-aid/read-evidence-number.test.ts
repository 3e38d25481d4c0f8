import { type OptionNumber, options } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type EvidenceRecord, shippedRecords } from '../evidence/evidence-record.ts';
import { readEvidenceNumber } from './read-evidence-number.ts';

const numbers = options.flatMap(({ benefit, harm }) => [...benefit, ...harm]);
const numberOf = (key: string) => numbers.find((one) => one.key === key) as OptionNumber;

/** The shipped table with RESTORE changed. */
function withRestore(change: (record: EvidenceRecord) => EvidenceRecord): EvidenceRecord[] {
  return shippedRecords().map((record) => (record.trial.key === 'restore-2021' ? change(record) : record));
}

describe('readEvidenceNumber', () => {
  it.each(numbers.flatMap((number) => (number.kind === 'none' ? [] : [[number.key, number] as const])))(
    '%s: the table says what the aid was written with',
    (_key, number) => expect(readEvidenceNumber(number, shippedRecords()).number).toEqual(number),
  );

  it('follows a reading that corrects the table', () => {
    const records = withRestore((record) => ({
      ...record,
      status: 'entered-twice',
      trial: {
        ...record.trial,
        results: record.trial.results.map((result) => ({
          ...result,
          arms: result.arms.map((arm) => (arm.arm === 'SALINE' ? { ...arm, mean: 10 } : arm)),
        })),
      },
    }));
    const read = readEvidenceNumber(numberOf('prp-pain-12'), records);
    expect(read).toMatchObject({ from: 'table', isVerified: true, trial: 'restore-2021' });
    expect(read.number).toMatchObject({ comparator: { mean: 10, sd: 17.6 } });
  });

  it('turns a scale on which lower is better, and one of 10', () => {
    // RESTORE: -0.4 of 0-10 (-0.9 to 0.2), MCID 1.8: 4 of 100 better, from 2 worse to 9 better, 18 matters.
    expect(readEvidenceNumber(numberOf('prp-pain-rating-12'), shippedRecords()).number).toMatchObject({
      ...{ points: 4, interval: [-2, 9], leastImportant: 18 },
    });
  });

  it('leaves the place empty when the table no longer says it, or knows it from memory alone', () => {
    const empty = { kind: 'none', key: 'prp-pain-12', reason: 'not-in-our-table', sources: ['restore-2021'] };
    const without = withRestore((record) => ({ ...record, trial: { ...record.trial, results: [] } }));
    expect(readEvidenceNumber(numberOf('prp-pain-12'), without).number).toEqual(empty);
    const remembered = withRestore((record) => ({
      ...record,
      trial: { ...record.trial, source: { ...record.trial.source, provenance: 'M-M' } },
    }));
    expect(readEvidenceNumber(numberOf('prp-pain-12'), remembered).number).toEqual(empty);
    expect(readEvidenceNumber(numberOf('prp-pain-12'), []).number).toEqual(empty);
    expect(readEvidenceNumber(numberOf('cells-pain'), [], []).number).toMatchObject({ kind: 'none' });
  });

  it('says which numbers the table does not hold', () => {
    expect(readEvidenceNumber(numberOf('miles-serious'), shippedRecords())).toMatchObject({
      ...{ from: 'source', isVerified: null },
    });
  });
});

import { type OptionNumber, options, publishedSyntheses } from '@jointwise/definitions';
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

  it('counts people of two arms, and tells them the other way round where the number asks for it', () => {
    // Skou 2018: 7 of 50 (14 %) with the programme and 10 of 50 (20 %) with written advice had a replacement.
    const told = (key: string) => readEvidenceNumber(numberOf(key), shippedRecords()).number;
    expect(told('programme-operation-24')).toMatchObject({ percent: 14, comparatorPercent: 20, months: 24 });
    expect(told('advice-operation-24')).toMatchObject({ percent: 20, comparatorPercent: 14, months: 24 });
    // Baer 2005: skin irritation in 42 of 107 (39 %); nobody was counted beside them in what was read.
    expect(told('gel-skin')).toMatchObject({ percent: (100 * 42) / 107, comparatorPercent: null });
  });

  it('leaves a counted number empty when one of its arms has no count', () => {
    const halved = shippedRecords().map((record) => ({
      ...record,
      trial: {
        ...record.trial,
        results: record.trial.results.map((result) => ({
          ...result,
          arms: result.arms.map(({ events, ...arm }) =>
            arm.arm === 'ADVICE' || events === undefined ? arm : { ...arm, events },
          ),
        })),
      },
    }));
    expect(readEvidenceNumber(numberOf('programme-operation-24'), halved).number).toMatchObject({ kind: 'none' });
  });

  it('puts a scale of 240 points on 100, and takes percents of a review as they are', () => {
    // Deyle 2020: 18.8 of 240 points (5.0 to 32.6) in favour of physical therapy.
    const { number } = readEvidenceNumber(numberOf('therapy-or-steroid-12'), shippedRecords());
    expect(number).toMatchObject({ points: expect.closeTo((100 * 18.8) / 240, 6) });
    // Pereira 2022: 3.7 % and 2.5 % had a serious event; without the printed percents there is no number.
    const serious = numberOf('hyaluronic-serious');
    expect(readEvidenceNumber(serious, []).number).toMatchObject({ percent: 3.7, comparatorPercent: 2.5 });
    const withoutShares = publishedSyntheses.map(({ shares, ...rest }) => rest);
    expect(readEvidenceNumber(serious, [], withoutShares).number).toMatchObject({ kind: 'none' });
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

import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCalendarDate, wholeYears } from './calendar.ts';
import { earliestDay, imputeEnd, imputeOnset, isCertainlyAfter, isPartialDate, latestDay } from './partial-date.ts';

describe('calendar', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'].filter((day) => !isCalendarDate(day))).toEqual([]);
    const impossible = [
      '2023-02-29',
      '1900-02-29',
      '2025-02-30',
      '2025-04-31',
      '2025-00-10',
      '2025-01-00',
      '1899-12-31',
      '2200-01-01',
      '2025-1-1',
      ' 2025-01-01',
    ];
    expect(impossible.filter(isCalendarDate)).toEqual([]);
  });

  it('counts days over leap years and clock changes', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2026-11-03', '2026-11-18')).toBe(15);
  });

  it('counts whole years up to the birthday', () => {
    expect(wholeYears('1960-03-14', '2026-03-13')).toBe(65);
    expect(wholeYears('1960-03-14', '2026-03-14')).toBe(66);
    expect(wholeYears('2004-02-29', '2025-02-28')).toBe(20);
    expect(wholeYears('2004-02-29', '2025-03-01')).toBe(21);
  });
});

describe('partial dates', () => {
  it('exist as year, month or day', () => {
    expect(['2026', '2026-02', '2026-02-28'].every(isPartialDate)).toBe(true);
    expect(['2026-13', '2026-02-30', '26', '2026-', ''].some(isPartialDate)).toBe(false);
  });

  it('stand for their first to their last day', () => {
    expect([earliestDay('2024'), latestDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([earliestDay('2024-02'), latestDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([earliestDay('2024-02-07'), latestDay('2024-02-07')]).toEqual(['2024-02-07', '2024-02-07']);
  });

  it('come after another only when no reading says otherwise', () => {
    expect(isCertainlyAfter('2026-03', '2026-02')).toBe(true);
    expect(isCertainlyAfter('2026', '2026-02-01')).toBe(false);
    expect(isCertainlyAfter('2026-02-01', '2026')).toBe(false);
  });
});

describe('imputation', () => {
  it('takes an onset in the month or year of first exposure for the day of it', () => {
    expect(imputeOnset('2026-03', '2026-03-14')).toEqual({ date: '2026-03-14', isImputed: true });
    expect(imputeOnset('2026', '2026-03-14')).toEqual({ date: '2026-03-14', isImputed: true });
  });

  it('takes another onset for the first day of what is given, and leaves full dates alone', () => {
    expect(imputeOnset('2026-04', '2026-03-14')).toEqual({ date: '2026-04-01', isImputed: true });
    expect(imputeOnset('2025', '2026-03-14')).toEqual({ date: '2025-01-01', isImputed: true });
    expect(imputeOnset('2026-03-02', '2026-03-14')).toEqual({ date: '2026-03-02', isImputed: false });
  });

  it('takes an end for the last day it may mean, not after the last contact', () => {
    expect(imputeEnd('2026-02')).toEqual({ date: '2026-02-28', isImputed: true });
    expect(imputeEnd('2026-02', '2026-02-10')).toEqual({ date: '2026-02-10', isImputed: true });
    expect(imputeEnd('2026-02', '2026-01-10')).toEqual({ date: '2026-02-28', isImputed: true });
    expect(imputeEnd('2026-02-03')).toEqual({ date: '2026-02-03', isImputed: false });
  });
});

import { describe, expect, it } from 'vitest';
import { isTreatmentEmergent, safetyStatus } from './safety-status.ts';

describe('safetyStatus', () => {
  it('says none only when everybody was asked every time', () => {
    expect(safetyStatus(['none', 'none'], 0)).toBe('none');
    expect(safetyStatus(['none', undefined], 0)).toBe('not-assessed');
    expect(safetyStatus(['none', 'not-assessed'], 0)).toBe('not-assessed');
    expect(safetyStatus([], 0)).toBe('not-assessed');
  });

  it('says reported as soon as one event is known, asked or not', () => {
    expect(safetyStatus([], 1)).toBe('reported');
    expect(safetyStatus(['none', 'reported'], 0)).toBe('reported');
  });
});

describe('isTreatmentEmergent', () => {
  it('counts from the day of first exposure, harvest included', () => {
    expect(isTreatmentEmergent('2026-03-13', '2026-03-14').isEmergent).toBe(false);
    expect(isTreatmentEmergent('2026-03-14', '2026-03-14').isEmergent).toBe(true);
  });

  it('counts an event of the same month whose day is not known, and none of the month before', () => {
    expect(isTreatmentEmergent('2026-03', '2026-03-14')).toEqual({
      isEmergent: true,
      onset: { date: '2026-03-14', isImputed: true },
    });
    expect(isTreatmentEmergent('2026-02', '2026-03-14').isEmergent).toBe(false);
  });
});

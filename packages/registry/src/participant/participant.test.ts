import { describe, expect, it } from 'vitest';
import type { Checked } from '../checked.ts';
import { ageBandAt, ageBandOf } from './age-band.ts';
import { checkContact } from './check-contact.ts';
import { checkEpisode } from './check-episode.ts';
import { checkJointSide } from './check-joint-side.ts';
import { checkParticipant } from './check-participant.ts';
import { checkCharacter, checkParticipantCode, participantCode } from './participant-code.ts';

const today = '2026-03-14';
const rules = (checked: Checked<unknown>) =>
  checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];

describe('participant code', () => {
  it('has the check character of ISO 7064 MOD 37,36, as in the published example of the GRid', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('finds a mistyped and an exchanged character in a code of its own', () => {
    const code = participantCode('BCN', 42);
    expect(code).toMatch(/^BCN-0042-[0-9A-Z]$/);
    expect(checkParticipantCode(code).warnings).toEqual([]);
    for (const wrong of [code.replace('0042', '0024'), code.replace('0042', '0043'), code.replace('BCN', 'BNC')]) {
      expect(checkParticipantCode(wrong).warnings.map(({ rule }) => rule)).toEqual(['check-character']);
    }
  });

  it('accepts codes from elsewhere and refuses what could break a line', () => {
    for (const code of ['1', 'NHS.2016_000001', 'a-b', 'x'.repeat(40)]) {
      expect(checkParticipantCode(code)).toEqual({ status: 'accepted', value: code, warnings: [] });
    }
    for (const code of ['', ' 1', 'a b', '-a', 'x'.repeat(41), 'é', 'a\n', 12, null]) {
      expect(checkParticipantCode(code).status).toBe('refused');
    }
  });
});

describe('checkParticipant', () => {
  it('accepts an enrolment with and without a code', () => {
    expect(checkParticipant({ enrolledOn: today }, { today })).toMatchObject({ value: { enrolledOn: today } });
    expect(checkParticipant({ enrolledOn: today, code: 'A1' }, { today })).toMatchObject({ value: { code: 'A1' } });
  });

  it.each([
    [{}, ['enrolledOn: required']],
    [{ enrolledOn: '2026-03-15' }, ['enrolledOn: future-date']],
    [{ enrolledOn: '2025-02-30' }, ['enrolledOn: impossible-date']],
    [{ enrolledOn: today, name: 'x' }, ['name: unknown-field']],
    [{ enrolledOn: today, code: 'a b' }, ['code: code-format']],
    [[], [': wrong-type', 'enrolledOn: required']],
  ])('refuses %j', (draft, expected) => {
    expect(rules(checkParticipant(draft, { today }))).toEqual(expected);
  });
});

describe('checkContact', () => {
  it('keeps names unchanged and fills in what is not known', () => {
    const checked = checkContact(
      { givenName: 'Zoë-María', familyName: 'O’Brien', phone: '+34 600 000 000', email: 'z@example.org' },
      { today },
    );
    expect(checked.status === 'accepted' && checked.value).toEqual({
      givenName: 'Zoë-María',
      familyName: 'O’Brien',
      birthDate: null,
      phone: '+34 600 000 000',
      email: 'z@example.org',
      address: null,
      language: null,
      note: null,
    });
  });

  it('refuses what cannot be right and never repeats it', () => {
    const draft = {
      birthDate: '2031-07-09',
      phone: 'call-me-maybe',
      email: 'secret@',
      language: 'English',
      note: '\u0000',
    };
    const checked = checkContact(draft, { today });
    expect(rules(checked)).toEqual([
      'birthDate: future-date',
      'phone: phone-format',
      'email: email-format',
      'language: language-format',
      'note: unstorable-text',
    ]);
    const text = JSON.stringify(checked);
    for (const value of ['2031-07-09', 'call-me-maybe', 'secret@']) expect(text).not.toContain(value);
  });

  it('refuses a birth more than 120 years ago', () => {
    expect(rules(checkContact({ birthDate: '1905-03-13' }, { today }))).toEqual(['birthDate: out-of-range']);
    expect(rules(checkContact({ birthDate: '1906-03-14' }, { today }))).toEqual([]);
  });
});

describe('checkJointSide', () => {
  it('refuses "bilateral" and says to enter two joint-sides', () => {
    const checked = checkJointSide({ joint: 'knee', side: 'bilateral' });
    expect(rules(checked)).toEqual(['side: two-joint-sides']);
  });

  it('knows which sides a joint has, and the unknown side of imported records alone', () => {
    expect(checkJointSide({ joint: 'knee', side: 'left' }).status).toBe('accepted');
    expect(rules(checkJointSide({ joint: 'knee', side: 'midline' }))).toEqual(['side: not-a-choice']);
    expect(checkJointSide({ joint: 'spine-facet', side: 'midline' }).status).toBe('accepted');
    expect(rules(checkJointSide({ joint: 'knee', side: 'unknown' }))).toEqual(['side: not-a-choice']);
    expect(checkJointSide({ joint: 'knee', side: 'unknown' }, { mayBeUnknown: true }).status).toBe('accepted');
    expect(rules(checkJointSide({ joint: 'jaw', side: 'left' }))).toEqual(['joint: not-a-choice']);
  });

  it('refuses a joint-side that is there already', () => {
    const existing = [{ joint: 'knee', side: 'left' }] as const;
    expect(rules(checkJointSide({ joint: 'knee', side: 'left' }, { existing }))).toEqual(['side: duplicate']);
    expect(checkJointSide({ joint: 'knee', side: 'right' }, { existing }).status).toBe('accepted');
  });
});

describe('checkEpisode', () => {
  const facts = {
    study: { conditions: ['oa-knee'], productClasses: ['BMAC'] },
    enrolledOn: '2026-01-01',
    earlierIndexDays: ['2026-02-01'],
    condition: 'oa-knee',
  };

  it('numbers a new course and wants it later than the one before', () => {
    expect(
      checkEpisode({ indexProcedure: { performedOn: '2026-03-01' }, product: { productClass: 'BMAC' } }, facts),
    ).toEqual({
      status: 'accepted',
      value: { indexOn: '2026-03-01', number: 2 },
      warnings: [],
    });
    expect(rules(checkEpisode({ indexProcedure: { performedOn: '2026-02-01' } }, facts))).toEqual([
      'indexProcedure.performedOn: order-of-dates',
    ]);
  });

  it('refuses a class and a condition that the study does not use, and warns of treatment before enrolment', () => {
    const first = { ...facts, earlierIndexDays: [] };
    const checked = checkEpisode(
      { indexProcedure: { performedOn: '2025-12-31' }, product: { productClass: 'PRP_LP' } },
      { ...first, condition: 'oa-hip' },
    );
    expect(rules(checked)).toEqual(['product.productClass: not-in-study', 'condition: not-in-study']);
    expect(checked.warnings.map(({ rule }) => rule)).toEqual(['before-enrolment']);
  });
});

describe('age bands', () => {
  it.each([
    [0, '0-9'],
    [39, '30-39'],
    [40, '40-49'],
    [89, '80-89'],
    [90, '90+'],
    [104, '90+'],
  ])('put %d into %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });

  it('take the band entered when the year of birth is not known', () => {
    expect(ageBandAt({ birthYear: 1964 }, '2026-03-14')).toBe('60-69');
    expect(ageBandAt({ ageBand: '70-79' }, '2026-03-14')).toBe('70-79');
    expect(ageBandAt({}, '2026-03-14')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { checkEnquiry } from './check-enquiry.ts';
import { handleOf } from './handle-of.ts';

const draft = (change: object = {}) => ({
  ...{ givenName: 'Ana', email: 'Ana.Prat@Example.org', answerBy: 'e-mail', mayContactBy: ['e-mail'] },
  ...change,
});
const rulesOf = (change: object) => {
  const checked = checkEnquiry(draft(change));
  return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => [field, rule]) : [];
};

describe('checkEnquiry', () => {
  it('accepts the least that an answer needs', () => {
    expect(checkEnquiry(draft())).toMatchObject({
      status: 'accepted',
      value: {
        contact: {
          givenName: 'Ana',
          familyName: null,
          email: 'ana.prat@example.org',
          phone: null,
          preferredTime: 'any',
        },
        ...{ answerBy: 'e-mail', callMe: false, mayContactBy: ['e-mail'] },
      },
    });
  });

  it.each([
    [{ givenName: '  ' }, ['givenName', 'required']],
    [{ givenName: 'x'.repeat(81) }, ['givenName', 'too-long']],
    [{ givenName: 'Ana\u0000' }, ['givenName', 'unstorable-text']],
    [{ familyName: 'a\nb' }, ['familyName', 'unstorable-text']],
    [{ email: 'ana' }, ['email', 'email-format']],
    [{ email: 'a@b.co, c@d.co' }, ['email', 'email-format']],
    [{ email: '' }, ['email', 'required']],
    [{ answerBy: 'fax' }, ['answerBy', 'not-a-choice']],
    [{ callMe: true }, ['phone', 'required']],
    [{ callMe: 'yes' }, ['callMe', 'wrong-type']],
    [{ phone: 'at home' }, ['phone', 'phone-format']],
    [{ preferredTime: 'at night' }, ['preferredTime', 'not-a-choice']],
    [{ mayContactBy: [] }, ['mayContactBy', 'consent-required']],
    [{ mayContactBy: ['phone'] }, ['mayContactBy', 'consent-required']],
    [{ mayContactBy: ['pigeon'] }, ['mayContactBy', 'not-a-choice']],
    [{ symptoms: 'fever' }, ['symptoms', 'unknown-field']],
  ])('refuses %j', (change, problem) => {
    expect(rulesOf(change)).toContainEqual(problem);
  });

  it('takes no yes for one channel as a yes for another', () => {
    const whatsapp = { answerBy: 'whatsapp', phone: '+34 600 000 000' };
    expect(rulesOf({ ...whatsapp, mayContactBy: ['e-mail', 'phone'] })).toEqual([['mayContactBy', 'consent-required']]);
    expect(rulesOf({ ...whatsapp, mayContactBy: ['whatsapp'] })).toEqual([]);
  });

  it('asks for the country of a number that is written to', () => {
    const change = { answerBy: 'whatsapp', phone: '600 000 000', mayContactBy: ['whatsapp'] };
    expect(rulesOf(change)).toEqual([['phone', 'country-required']]);
  });

  it('repeats nothing that identifies a person', () => {
    const checked = checkEnquiry(draft({ email: 'secret at home', phone: '12', familyName: 'x\u0007' }));
    expect(JSON.stringify(checked)).not.toMatch(/secret|12|u0007/);
  });
});

describe('handleOf', () => {
  it('gives two of the same handle one form', () => {
    expect(handleOf('e-mail', ' Ana@Example.ORG ')).toBe('ana@example.org');
    expect(handleOf('whatsapp', '+34 600-000-000')).toBe('+34600000000');
    expect(handleOf('phone', '0034 600 000 000')).toBe('+34600000000');
    expect(handleOf('phone', '600 000 000')).toBe('600000000');
  });

  it('knows what is none', () => {
    expect(handleOf('e-mail', 'a b@c.de')).toBeNull();
    expect(handleOf('phone', 'call me')).toBeNull();
    expect(handleOf('phone', '1'.repeat(60))).toBeNull();
  });
});

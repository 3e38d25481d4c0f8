import { aidEdition } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type AidSignature, emptyAidStatement, judgeCriteria, signingState } from './aid-statement.ts';

const said = { en: 'Said.' };
const stateOf = (code: string, statement = emptyAidStatement) =>
  judgeCriteria(statement).find((criterion) => criterion.code === code)?.state;
const signature = (given: Partial<AidSignature> = {}): AidSignature => ({
  ...{ name: 'A person', credentials: said, on: '2026-12-01', edition: aidEdition.changedOn, disagrees: [] },
  ...given,
});

describe('judgeCriteria', () => {
  it('leaves what nobody has stated as not met', () => {
    for (const code of ['c6', 'k12', 'k13', 'k14', 'k15', 'k16', 'k17', 'k20', 'k22', 'k23']) {
      expect(stateOf(code), code).toBe('not-met');
    }
  });

  it('asks for funding and conflicts together', () => {
    expect(stateOf('c6', { ...emptyAidStatement, funding: said })).toBe('not-met');
    expect(stateOf('c6', { ...emptyAidStatement, funding: said, conflicts: said })).toBe('met');
  });

  it('counts each kind of trial for its own criterion alone', () => {
    const trials = [{ kind: 'patients-tried', on: '2026-12-01', people: 12, about: said }] as const;
    expect(stateOf('k16', { ...emptyAidStatement, trials })).toBe('met');
    expect(stateOf('k14', { ...emptyAidStatement, trials })).toBe('not-met');
  });

  it('takes the word of who signed this edition, and of nobody who signed another', () => {
    const disagrees = [{ criterion: 'q1', state: 'partly', reason: said }] as const;
    expect(stateOf('q1', { ...emptyAidStatement, signatures: [signature({ disagrees })] })).toBe('partly');
    const older = signature({ disagrees, edition: '2020-01-01' });
    expect(stateOf('q1', { ...emptyAidStatement, signatures: [older] })).toBe('met');
    const later = signature({ on: '2026-12-24' });
    expect(stateOf('q1', { ...emptyAidStatement, signatures: [later, signature({ disagrees })] })).toBe('met');
  });
});

describe('signingState', () => {
  it('is unsigned, signed for an older edition, or signed', () => {
    const of = (...signatures: AidSignature[]) => signingState({ ...emptyAidStatement, signatures });
    expect(of()).toBe('unsigned');
    expect(of(signature({ edition: '2020-01-01' }))).toBe('older');
    expect(of(signature({ edition: '2020-01-01' }), signature())).toBe('signed');
  });
});

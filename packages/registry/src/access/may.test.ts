import { describe, expect, it } from 'vitest';
import { may } from './may.ts';

describe('may', () => {
  it('allows what any of the roles allows, and nothing without a role', () => {
    expect(may(['analyst', 'coordinator'], 'record.enter')).toBe(true);
    expect(may(['analyst'], 'record.enter')).toBe(false);
    expect(may(['monitor'], 'contact.read')).toBe(false);
    expect(may([], 'study.read')).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { isArmHidden, withoutArm } from './hidden-arm.ts';

const data = { arm: 'A', allocatedOn: '2026-02-03', listNumber: '17', isMasked: true, maskedRoles: ['coordinator'] };

it.each([
  ['a masked role', data, ['coordinator'], false, true],
  ['a masked role held beside another', data, ['monitor', 'coordinator'], false, true],
  ['a role that is not masked', data, ['monitor'], false, false],
  ['anybody once the study is unblinded', data, ['coordinator'], true, false],
  ['anybody where nothing is masked', { ...data, isMasked: false }, ['coordinator'], false, false],
] as const)('for %s', (_who, record, roles, isUnblinded, isHidden) => {
  expect(isArmHidden(record, { roles, isUnblinded })).toBe(isHidden);
});

it('leaves out the arm and the number that leads to it', () => {
  expect(withoutArm(data)).toEqual({ allocatedOn: '2026-02-03', isMasked: true, maskedRoles: ['coordinator'] });
});

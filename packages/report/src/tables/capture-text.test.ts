import { expect, it } from 'vitest';
import { captureText } from './capture-text.ts';

const logged = { status: 'logged', enrolled: 121, treated: 233, share: 121 / 233, isWider: false } as const;

it('prints the share with its n/N', () => {
  expect(captureText(logged)).toBe('Enrolled of treated: 121/233 = 51.9 % (procedure log).');
});

it('says when the log counts more than is asked about', () => {
  expect(captureText({ ...logged, isWider: true })).toContain('the log does not tell conditions');
});

it('names the sites that have not logged, and how much is missing', () => {
  const sites = [
    { siteId: 'a', name: 'London', months: 1 },
    { siteId: 'b', name: 'Boston', months: 7 },
  ];
  expect(captureText({ status: 'not-logged', sites })).toBe(
    'Treated: not logged at London, 1 month; at Boston, 7 months.',
  );
});

it('has no share of nobody', () => {
  const nobody = { ...logged, enrolled: 0, treated: 0, share: null };
  expect(captureText(nobody)).toBe('Treated: nobody, by the procedure log.');
});

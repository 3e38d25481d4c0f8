import { expect, it } from 'vitest';
import { address, query } from './address.ts';

it('keeps an id of any spelling in one path segment', () => {
  expect(address`/sites/${'a/../b'}/today`).toBe('/sites/a%2F..%2Fb/today');
});

it('leaves empty parameters out and keeps zero', () => {
  expect(query({ search: '', after: undefined, limit: 0, joint: 'knee' })).toBe('?limit=0&joint=knee');
  expect(query({ search: undefined })).toBe('');
});

import { expect, it } from 'vitest';
import { logError } from './request-log.ts';

it('writes an error by kind, code and place, without its message', () => {
  const lines: string[] = [];
  const error = Object.assign(new Error('Key (email)=(ana@example.org)\n    at Barcelona already exists.'), {
    code: '23505',
  });
  logError((line) => lines.push(line), '/api/users', error);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/ana@|Barcelona/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: '/api/users', error: 'Error', code: '23505' });
  expect(lines[0]).toContain('request-log.test.ts');
});

import { expect, it } from 'vitest';
import { fileName } from './save-figure.ts';

it('makes file names that every file system takes', () => {
  expect(fileName('KOOS: pain, before / after')).toBe('koos-pain-before-after');
  expect(fileName('Dolor — rodilla 60 %')).toBe('dolor-rodilla-60');
  expect(fileName('疼痛')).toBe('figure');
});

import { describe, expect, it } from 'vitest';
import { composeAnswer } from './compose-answer.ts';

describe('composeAnswer', () => {
  it('fills places in once, and runs nothing that a name may hold', () => {
    expect(composeAnswer('Dear {name}: {link}', { name: '{link}', link: 'https://x' })).toBe('Dear {link}: https://x');
    expect(composeAnswer('Dear {name},', { name: '$& $1' })).toBe('Dear $& $1,');
    expect(composeAnswer('{site}.', {})).toBe('.');
  });

  it('leaves no gap where somebody gave no name', () => {
    expect(composeAnswer('Hello {name},\n\nthank you.', { name: '' })).toBe('Hello,\n\nthank you.');
    expect(composeAnswer('Hola, {name}:\n{link}', { link: 'https://x' })).toBe('Hola:\nhttps://x');
    expect(composeAnswer('Good day\n{name}\nThank you', {})).toBe('Good day\n\nThank you');
  });

  it('ends what is sent with how to get no more of it', () => {
    expect(composeAnswer('Thank you.', {}, 'Answer STOP.')).toBe('Thank you.\n\nAnswer STOP.');
  });
});

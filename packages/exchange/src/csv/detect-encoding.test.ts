import { describe, expect, it } from 'vitest';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

describe('detectEncoding', () => {
  it('believes UTF-8, also when the sample ends inside a character', () => {
    const text = bytes('code;größe\n1;Łódź 😀');
    expect(detectEncoding(text)).toEqual({ status: 'detected', encoding: 'utf-8' });
    expect(detectEncoding(text.slice(0, -2))).toEqual({ status: 'detected', encoding: 'utf-8' });
  });

  it('knows UTF-16 with and without its mark', () => {
    expect(detectEncoding(bytes('\uFEFFa,b\n1,2', 'utf16le'))).toMatchObject({ encoding: 'utf-16le' });
    expect(detectEncoding(bytes('a,b\n1,2\n', 'utf16le'))).toMatchObject({ encoding: 'utf-16le' });
    expect(detectEncoding(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toMatchObject({ encoding: 'utf-16be' });
  });

  it('refuses eight-bit text and says which byte and what to do', () => {
    const answer = detectEncoding(bytes('name\nJosé;1', 'latin1'));
    expect(answer).toMatchObject({ status: 'refused', rule: 'wrong-encoding' });
    expect(answer).toHaveProperty('detail', expect.stringMatching(/^byte 9 \(0xe9\).*latin1$/));
  });

  it.each([
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a lone continuation', [0x61, 0x80]],
  ])('refuses %s', (_, given) => {
    expect(detectEncoding(new Uint8Array(given))).toMatchObject({ status: 'refused', rule: 'wrong-encoding' });
  });

  it('refuses workbooks and binary files', () => {
    expect(detectEncoding(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ rule: 'not-text' });
    expect(detectEncoding(new Uint8Array([1, 0, 0, 0, 2, 3, 9]))).toMatchObject({ rule: 'not-text' });
  });
});

describe('detectDelimiter', () => {
  it.each([
    ['a,b;c,d\n1;2;3;4;5', ','],
    ['a;b;c\n1,2,3,4,5,6', ';'],
    ['"a,b,c,d";e\n', ';'],
    ['a\tb', '\t'],
    ['alone', ','],
  ])('judges %j by its first line, outside quotes', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

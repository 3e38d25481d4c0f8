import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';
import { parseEmail } from './parse-email.ts';

const wordsOfMail = async (type: string, body: string, subject = 'Re: Your question to Barcelona') => {
  const head = `From: Ana <ana@example.org>\r\nSubject: ${subject}\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n`;
  return (await parseEmail(new TextEncoder().encode(head + body), new Date(0)))?.ownWords;
};

describe('ownWords', () => {
  it.each([
    'STOP',
    'STOP\r\n\r\nOn Tue, 1 Dec 2026 at 01:32, <ask@clinic.example> wrote:\r\n> Thank you for writing',
    'STOP\n\nEl mar, 1 dic 2026 a las 1:32, Clínica (<ask@clinic.example>)\nescribió:\n\n> Gracias por escribir',
    'STOP\nThe clinic wrote:\n> Thank you for writing',
    '> Thank you for writing',
    'STOP\n-- \nAna Prat\nCarrer 1',
    'STOP\n\nSent from my iPhone',
    'STOP\n\nEnviado desde mi iPhone\n\n> Gracias',
    'STOP\n________________________________\nFrom: Clinic <ask@clinic.example>\nSent: Tuesday',
    'STOP\n\nDe: Clínica <ask@clinic.example>\nEnviado: martes',
  ])('leaves what the person wrote of %j', (text) => {
    expect(ownWords(text)).toBe(text.startsWith('>') ? '' : 'STOP');
  });

  it('takes nothing from words that only look like an end', () => {
    const text = 'Stop the treatment?\nFrom Monday my knee hurts:\n- at night\n\nI was sent from A to B.';
    expect(ownWords(text)).toBe(text);
  });
});

describe('what a person wrote in an e-mail', () => {
  it('is its body without the subject, or the subject of one without a body', async () => {
    expect(await wordsOfMail('text/plain', 'STOP')).toBe('STOP');
    expect(await wordsOfMail('text/plain', '\r\n', 'BAJA')).toBe('BAJA');
  });

  it('is read out of HTML as well', async () => {
    const quoted = '<div><div>On Tue &lt;ask@clinic.example&gt; wrote:<br></div><blockquote>Thanks</blockquote></div>';
    expect(await wordsOfMail('text/html', `<div>STOP</div><div><br></div>${quoted}`)).toBe('STOP');
  });
});

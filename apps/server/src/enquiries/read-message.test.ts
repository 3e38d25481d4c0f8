import { describe, expect, it } from 'vitest';
import { readMessage } from './read-message.ts';

describe('readMessage', () => {
  it.each([
    ['膝が痛いのですが、どうすればいいですか。', 'ja'],
    ['болит колено', 'ru'],
    ['ركبتي تؤلمني', 'ar'],
  ])('says of %s that nothing was looked for, however few words it has', (text, language) => {
    expect(readMessage(text)).toEqual({ language, urgency: null, isScanned: false });
  });

  it('still finds an emergency beside other letters', () => {
    expect(readMessage('膝が痛い. I have a fever')).toMatchObject({ urgency: 'emergency', isScanned: false });
  });

  it('knows emoji alone under a subject of words', () => {
    expect(readMessage('Question\n🦵😭', '🦵😭')).toMatchObject({ isScanned: false });
    expect(readMessage('Question\nThanks 🦵', 'Thanks 🦵')).toMatchObject({ isScanned: true });
  });

  it('takes the language of the answer, not that of the subject which came back with it', () => {
    const own = 'Gracias, me va bien el jueves por la tarde.';
    const subject = 'Re: Your question to the clinic, and what happens with it after you have asked us';
    expect(readMessage(`${subject}\n${own}`, own)).toMatchObject({ language: 'es', isScanned: true });
  });

  it.each(['¿Cuánto cuesta? 35 µg, 1.ª visita, años', 'ok'])('has looked through %s', (text) => {
    expect(readMessage(text)).toMatchObject({ isScanned: true });
  });
});

import { describe, expect, it } from 'vitest';
import { readShortMessage } from './read-short-message.ts';

describe('readShortMessage', () => {
  it.each([
    ['STOP', 'opt-out'],
    ['stop.', 'opt-out'],
    ['Baja', 'opt-out'],
    ['No más mensajes', 'opt-out'],
    ['darme de baja', 'opt-out'],
    ['Arrêt', 'opt-out'],
    ['Keine Nachrichten mehr!', 'opt-out'],
    ['Annulla iscrizione', 'opt-out'],
    ['Não quero mais mensagens', 'opt-out'],
    ['Dona’m de baixa', 'opt-out'],
    ['START', 'opt-in'],
    ['Alta', 'opt-in'],
    ['Call me', 'call-me'],
    ['¿Llámame, por favor?', 'call-me'],
  ])('reads %j as %s', (text, meaning) => {
    expect(readShortMessage(text)).toBe(meaning);
  });

  it.each([
    'Can you stop the pain?',
    'stop it hurts',
    'la baja laboral',
    'arrêt de travail',
    '🛑',
    '',
    'call me at nine, I have a fever',
  ])('takes %j for a message like others', (text) => {
    expect(readShortMessage(text)).toBeNull();
  });
});

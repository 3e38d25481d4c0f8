import {
  certaintyTitles,
  controlCourses,
  estimands,
  harmNotExcludedSentence,
  moreHarmSentence,
  productClasses,
  publishedSyntheses,
  publishedTrials,
  shippedClaims,
  unanswerableSentences,
  verdictSentences,
  verdictWords,
} from '@jointwise/definitions';
import { englishClaimWords } from '@jointwise/report';
import { describe, expect, it } from 'vitest';
import { claimWords } from '../claims/claim-words.ts';
import { allTexts } from '../texts/all-texts.ts';
import { textsOf } from '../texts/texts-of.ts';
import { roomSentences } from './room-sentences.ts';
import { say } from './say.ts';

const spanish = textsOf('es');
const unknown = (sentences: readonly (string | undefined)[]) => [
  ...new Set(sentences.filter((one) => one !== undefined && !say(one, spanish).isKnown)),
];

describe('what the rooms write', () => {
  it('has words for patients: every product, arm, unit, review and note that is shipped', () => {
    expect(unknown(productClasses.flatMap(({ code, title, short }) => [code, title, short]))).toEqual([]);
    expect(unknown(publishedTrials.flatMap(({ arms }) => arms.map(({ label }) => label)))).toEqual([]);
    expect(
      unknown(
        publishedSyntheses.flatMap(({ review, productTitle, comparatorTitle, note, scale }) => [
          ...[review, productTitle, comparatorTitle, note, scale?.unit],
        ]),
      ),
    ).toEqual([]);
    expect(unknown(estimands.map(({ summary }) => summary.unit))).toEqual([]);
    expect(unknown(controlCourses.flatMap(({ title, unit }) => [title, unit]))).toEqual([]);
    expect(
      unknown(
        shippedClaims.flatMap(({ publishedIn, publishedBy, noEstimandReason }) => [
          ...[publishedIn, publishedBy, noEstimandReason],
        ]),
      ),
    ).toEqual([]);
  });

  it('is said with its numbers as the language writes them', () => {
    expect(say('None of 11 trials of this product answers this with a number.', spanish).text).toBe(
      'Ninguno de los 11 ensayos de este producto lo responde con un número.',
    );
    expect(say('Multiplied by 0.1 to the common range.', spanish).text).toContain('0,1');
    expect(say('Corticosteroid injection; Saline', spanish).text).toBe('Inyección de cortisona; Agua salada');
  });

  it('stays as it is where a site wrote it', () => {
    expect(say('Our own registry of hips', spanish)).toEqual({ text: 'Our own registry of hips', isKnown: false });
    expect(say('Pain and joy', spanish).isKnown).toBe(false);
  });

  it('has a text for every sentence, and a sentence for every text', () => {
    const keys = new Set(roomSentences.map(([, key]) => `said.${key}`));
    const texts = new Set([...allTexts('en').keys()].filter((key) => key.startsWith('said.')));
    expect([...keys].filter((key) => !texts.has(key))).toEqual([]);
    expect([...texts].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the words of a verdict', () => {
  it('are those of the rule in English', () => {
    const words = claimWords(textsOf('en'));
    const english = (of: object) =>
      Object.fromEntries(Object.entries(of).map(([code, word]) => [code, (word as { en: string }).en]));
    expect(words.verdict).toEqual(english(verdictWords));
    expect(words.sentence).toEqual(english(verdictSentences));
    expect(words.unanswerable).toEqual(english(unanswerableSentences));
    expect(words.certainty).toEqual(english(certaintyTitles));
    expect([words.moreHarm, words.harmNotExcluded]).toEqual([moreHarmSentence.en, harmNotExcludedSentence.en]);
    expect({ ...words.forest }).toEqual({ ...englishClaimWords.forest });
  });

  it('name what people were compared with as it stands in a sentence', () => {
    const { comparator } = claimWords(spanish);
    expect(comparator('Saline')).toBe('una inyección de agua salada');
    expect(comparator('Saline injection, which is not inert')).toBe('una inyección de agua salada');
    expect(comparator('any control')).toBe('cualquier control');
  });
});

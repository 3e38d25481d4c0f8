import { describe, expect, it } from 'vitest';
import { checkReadability } from './check-readability.ts';
import { countSyllables } from './count-syllables.ts';
import { readabilityOf } from './readability.ts';

/** Divided by hand; syllables by the hyphens. */
const english =
  'knee pain joint hurt hip-s people doc-tor in-jec-tion nee-dle saf-er safe-ty wait-ing tri-al pa-tient med-i-cine ' +
  'sur-ger-y o-per-a-tion ex-er-cise weight plate-let plas-ma blood mar-row fat cell-s stud-y re-search risk ben-e-fit ' +
  'harm num-ber hun-dred com-pare re-sult to-geth-er meth-od a-bout be-fore af-ter some-times some-thing some-one noth-ing ' +
  'move-ment care-ful use-less like-ly com-plete-ly treat-ment state-ment el-e-ment walked want-ed need-ed helped chang-es us-es ' +
  'notes ju-ris-dic-tion an-swer ques-tion de-ci-sion spe-cial ra-di-us se-ri-ous u-su-al ac-tu-al qual-i-ty lan-guage ' +
  'do-ing go-ing see-ing try-ing say-ing be-yond play-er me-cha-nis-m i-de-a ar-e-a flu-id in-flu-ence re-act va-ri-e-ty an-xi-e-ty ' +
  'simple lit-tle ta-ble pos-si-ble rule whole scale tem-ple cold-er warmth fe-ver hos-pi-tal e-mer-gen-cy clin-ic cost price ' +
  'in-sur-ance law al-lowed le-gal rules eu-ro year-s month-s week day to-day right choice choos-ing val-ue sum-ma-ry';
const spanish =
  'ro-di-lla do-lor ca-de-ra pa-cien-te mé-di-co in-yec-ción a-gua guí-a quien qui-zá pin-güi-no o-ír a-hí pro-hí-be ley y rey ' +
  'cons-trui-do te-o-rí-a lí-ne-a a-é-re-o cuer-po hue-so a-ho-ra al-co-hol en-fer-me-dad cé-lu-las ci-ru-gí-a es-tu-dio due-le ' +
  'ac-ción huir ciu-dad viu-da hia-to le-er re-ír pre-gun-ta nú-me-ro cien gra-sa plas-ma san-gre a-yu-da ma-yor des-pués';
const byHand = (words: string) =>
  words.split(' ').map((word) => [word.replaceAll('-', ''), word.split('-').length] as const);

describe('countSyllables', () => {
  it.each(
    byHand(
      english
        .replace('hip-s', 'hips')
        .replace('cell-s', 'cells')
        .replace('year-s', 'years')
        .replace('month-s', 'months')
        .replace('people', 'peo-ple')
        .replace('simple', 'sim-ple'),
    ),
  )('English: %s has %i', (word, count) => expect(countSyllables(word, 'en')).toBe(count));
  it.each(byHand(spanish))('Spanish: %s has %i', (word, count) => expect(countSyllables(word, 'es')).toBe(count));

  it.each([
    ["don't", 1],
    ["isn't", 2],
    ["doesn't", 2],
    ["can't", 1],
    ["it's", 1],
    ['platelet-rich', 3],
    ['58', 1],
  ])('English: %s has %i', (word, count) => expect(countSyllables(word, 'en')).toBe(count));
});

describe('readabilityOf', () => {
  it('measures six words of one syllable: 0.39 x 6 + 11.8 x 1 - 15.59 = -1.45', () => {
    const measured = readabilityOf('The cat sat on the mat.', 'en');
    expect(measured).toMatchObject({ words: 6, sentences: 1, syllables: 6 });
    expect(measured?.grade).toBeCloseTo(-1.45, 10);
  });

  it('measures two sentences: 10 words, 15 syllables', () => {
    // Your doc-tor can look at it. (7)  An in-jec-tion is pos-si-ble. (1+3+1+3 = 8): 6 + 4 words
    const measured = readabilityOf('Your doctor can look at it. An injection is possible.', 'en');
    expect(measured).toMatchObject({ words: 10, sentences: 2, syllables: 15, wordsPerSentence: 5 });
    // 0.39 x 5 + 11.8 x 1.5 - 15.59 = 1.95 + 17.7 - 15.59
    expect(measured?.grade).toBeCloseTo(4.06, 10);
  });

  it('measures Spanish by both formulas', () => {
    // La ro-di-lla due-le al an-dar: 1 + 3 + 2 + 1 + 2 = 9 syllables, 5 words, 1 sentence
    const measured = readabilityOf('La rodilla duele al andar.', 'es');
    expect(measured).toMatchObject({ words: 5, sentences: 1, syllables: 9, grade: null });
    // 206.835 - 62.3 x 1.8 - 5 and 206.84 - 60 x 1.8 - 1.02 x 5
    expect(measured?.inflesz).toBeCloseTo(89.695, 10);
    expect(measured?.fernandezHuerta).toBeCloseTo(93.74, 10);
  });

  it('reads a place to be filled as a number, and a line as a sentence', () => {
    expect(readabilityOf('{treated} of {total} people\nLess pain', 'en')).toMatchObject({ words: 6, sentences: 2 });
  });

  it('says nothing about a text without words', () => {
    expect(readabilityOf(' ... ', 'en')).toBeNull();
    expect(readabilityOf('', 'es')).toBeNull();
  });
});

describe('checkReadability', () => {
  const hard = `${'Intraarticular administration necessitates comprehensive multidisciplinary consideration of alternatives and '.repeat(4)}deliberation.`;

  it('lists a hard text and its area, with what is too hard', () => {
    const found = checkReadability(
      new Map([
        ['aid.hard', hard],
        ['aid.easy', 'It can help. You can wait.'],
        ['shell.menu', 'Menu'],
      ]),
      'en',
    );
    expect(found.map(({ key }) => key)).toEqual(['aid.hard', 'aid']);
    expect(found[0]?.problems[0]).toBe('37.0 words a sentence; at most 20');
  });

  it('leaves a label alone', () => {
    expect(checkReadability(new Map([['aid.label', 'Intraarticular administration']]), 'en')).toEqual([]);
  });
});

describe('a language without a formula', () => {
  it('has its words and sentences counted and no grade of another language', () => {
    expect(readabilityOf('Le genou fait mal. Il gonfle.', 'fr')).toEqual({
      ...{ locale: 'fr', words: 6, sentences: 2, wordsPerSentence: 3 },
      ...{ syllables: null, grade: null, inflesz: null, fernandezHuerta: null },
    });
    expect(countSyllables('genou', 'fr')).toBeNull();
    expect(countSyllables('genou', 'toString')).toBeNull();
  });

  it('is still held to the length of its sentences', () => {
    const long = new Map([['a.b', `${'mot '.repeat(25)}.`]]);
    expect(checkReadability(long, 'fr')[0]?.problems).toEqual(['25.0 words a sentence; at most 20']);
  });
});

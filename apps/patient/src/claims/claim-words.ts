import { certaintyLevels, unanswerableReasons, verdictCodes } from '@jointwise/definitions';
import type { ClaimWords } from '@jointwise/report';
import { comparatorCode } from '../rooms/room-sentences.ts';
import { say } from '../rooms/say.ts';
import type { Texts } from '../texts/texts-of.ts';

const designs = ['randomised', 'adjusted', 'uncontrolled'] as const;
const made = new Map<string, ClaimWords>();

/** The words around a verdict in the reader's language; made once for each. */
export function claimWords(t: Texts): ClaimWords {
  const known = made.get(t.locale);
  if (known !== undefined) return known;
  const words = makeWords(t);
  made.set(t.locale, words);
  return words;
}

function makeWords(t: Texts): ClaimWords {
  const by = <Code extends string>(codes: readonly Code[], area: string) =>
    Object.fromEntries(codes.map((code) => [code, t.raw(`claims.words.${area}.${code}`)])) as Record<Code, string>;
  const answered = verdictCodes.filter((code) => code !== 'not-answerable');
  const word = (name: 'moreHarm' | 'harmNotExcluded' | 'otherTreatment' | 'to' | 'interval' | 'matters') =>
    t.raw(`claims.words.${name}`);
  const forest = (name: 'title' | 'noEffect' | 'threshold' | 'better' | 'worse' | 'versus') =>
    t(`claims.words.forest.${name}`);
  return {
    locale: t.locale,
    verdict: by(verdictCodes, 'verdict'),
    sentence: by(answered, 'sentence'),
    unanswerable: by(unanswerableReasons, 'unanswerable'),
    certainty: by(certaintyLevels, 'certainty'),
    ...{ moreHarm: word('moreHarm'), harmNotExcluded: word('harmNotExcluded') },
    comparator: (title) => comparatorPhrase(title, t),
    ...{ otherTreatment: word('otherTreatment'), to: word('to'), interval: word('interval'), matters: word('matters') },
    forest: {
      ...{ title: forest('title'), noEffect: forest('noEffect'), threshold: forest('threshold') },
      ...{ better: forest('better'), worse: forest('worse'), registry: by(designs, 'forest.registry') },
      ...{ versus: forest('versus'), columns: t.lines('claims.words.forest.columns') },
    },
    image: {
      claimed: t('claims.words.image.claimed'),
      synthetic: t('claims.words.image.synthetic'),
      worse: t('claims.words.image.worse'),
    },
  };
}

/** As it stands in a sentence: "an injection of salt water". */
function comparatorPhrase(title: string, t: Texts): string {
  const key = `claims.words.with.${comparatorCode(title)}`;
  if (t.hasKey(key)) return t.byKey(key);
  const { text } = say(title, t);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

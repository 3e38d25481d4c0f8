import { type CertaintyLevel, differenceMeasures } from '@jointwise/definitions';
import { type EvidenceSynthesis, formatNumber } from '@jointwise/report';
import { measureWords } from './code-words.ts';
import { texts } from './texts.ts';

type Effect = NonNullable<EvidenceSynthesis['effect']>;

/** The answer in one sentence, as sure as the certainty allows. */
export function synthesisSentence({ effect, certainty, basis, reason }: EvidenceSynthesis): string {
  if (effect === undefined) return reason ?? texts('synthesisSentence.none');
  return sureText(certainty?.level ?? 'very-low', {
    comparator: effect.comparator?.title ?? texts('synthesisSentence.nobody'),
    size: sizeText(effect),
    when:
      effect.horizonMonths === null
        ? texts('synthesisSentence.timeNotKnown')
        : texts('synthesisSentence.at', { count: effect.horizonMonths }),
    source:
      basis === 'published'
        ? texts('synthesisSentence.review', { count: effect.studies })
        : texts('synthesisSentence.trials', { count: effect.studies }),
  });
}

interface Said {
  readonly comparator: string;
  readonly size: string;
  readonly when: string;
  readonly source: string;
}

function sureText(level: CertaintyLevel, said: Said): string {
  switch (level) {
    case 'high':
      return texts('synthesisSentence.high', { ...said });
    case 'moderate':
      return texts('synthesisSentence.moderate', { ...said });
    case 'low':
      return texts('synthesisSentence.low', { ...said });
    case 'very-low':
      return texts('synthesisSentence.veryLow', { ...said });
  }
}

function sizeText({ estimate, interval, unit, measure }: Effect): string {
  const size = {
    estimate: formatNumber(estimate, 2),
    low: formatNumber(interval[0], 2),
    high: formatNumber(interval[1], 2),
  };
  const name = differenceMeasures.find((one) => one === measure && one.endsWith('ratio'));
  return name === undefined
    ? texts('synthesisSentence.difference', { ...size, unit })
    : texts('synthesisSentence.ratio', { ...size, measure: measureWords[name]().toLowerCase() });
}

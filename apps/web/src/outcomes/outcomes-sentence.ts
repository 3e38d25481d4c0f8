import { formatCount, formatFigureNumber, formatFraction, formatPercent, type OutcomesReport } from '@jointwise/report';
import { texts } from './texts.ts';
import { thresholdSize } from './threshold-name.ts';

/** The answer first: how many of those due answered, and how they changed. */
export function outcomesSentence({ flow, change, question, reached, threshold }: OutcomesReport): string {
  if (flow.due === 0) return texts('outcomesSentence.nobodyDueTitleYet', { title: question.visit.title.toLowerCase() });
  const answered = texts('outcomesSentence.answeredDueDueAnswered', {
    answered: formatCount(flow.answered),
    due: formatCount(flow.due),
  });
  if (change.status !== 'estimated') return texts('outcomesSentence.answeredChangeCannotEstimated', { answered });
  const { improvement, mean } = change.fit;
  const size = formatFigureNumber(Math.abs(improvement ?? mean));
  const words =
    improvement === null
      ? texts('outcomesSentence.meanScoreChangedMean', { mean: formatFigureNumber(mean) })
      : texts('outcomesSentence.meanTitleBecameImprovement', {
          title: question.scale.title.toLowerCase(),
          improvement: improvement < 0 ? texts('outcomesSentence.worse') : texts('outcomesSentence.better'),
          size,
        });
  const share =
    reached.status === 'estimated' && threshold !== undefined
      ? texts('outcomesSentence.shareCountReachedThreshold', {
          share: formatPercent(reached.fit.share),
          count: formatFraction(reached.fit.count, reached.fit.n),
          threshold: thresholdSize(threshold.threshold),
        })
      : '';
  return `${answered}; ${words}${share}.`;
}

/** What the sentence is about: the scale, the visit, and in whom. */
export function questionWords({ question }: OutcomesReport): string {
  const { instrument, scale, visit, condition, joint, productClass } = question;
  const whom = [condition, joint, productClass].flatMap((named) => (named === undefined ? [] : [named.title]));
  const name = instrument.title === scale.title ? scale.title : `${instrument.title}, ${scale.title.toLowerCase()}`;
  return texts('outcomesSentence.nameTitleWhom', {
    name,
    title: visit.title.toLowerCase(),
    whom: whom.length === 0 ? texts('outcomesSentence.everybodyStudy') : whom.join(', '),
  });
}

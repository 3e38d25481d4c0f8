import { formatCount, formatFigureNumber, formatFraction, formatPercent, type OutcomesReport } from '@jointwise/report';
import { thresholdSize } from './threshold-name.ts';

/** The answer first: how many of those due answered, and how they changed. */
export function outcomesSentence({ flow, change, question, reached, threshold }: OutcomesReport): string {
  if (flow.due === 0) return `Nobody is due at ${question.visit.title.toLowerCase()} yet.`;
  const answered = `${formatCount(flow.answered)} of ${formatCount(flow.due)} due have answered`;
  if (change.status !== 'estimated') return `${answered}; a change cannot be estimated from them.`;
  const { improvement, mean } = change.fit;
  const size = formatFigureNumber(Math.abs(improvement ?? mean));
  const words =
    improvement === null
      ? `the mean score changed by ${formatFigureNumber(mean)}`
      : `the mean of ${question.scale.title.toLowerCase()} became ${improvement < 0 ? 'worse' : 'better'} by ${size} points`;
  const share =
    reached.status === 'estimated' && threshold !== undefined
      ? `; ${formatPercent(reached.fit.share)} (${formatFraction(reached.fit.count, reached.fit.n)}) reached the ${thresholdSize(threshold.threshold)}`
      : '';
  return `${answered}; ${words}${share}.`;
}

/** What the sentence is about: the scale, the visit, and in whom. */
export function questionWords({ question }: OutcomesReport): string {
  const { instrument, scale, visit, condition, joint, productClass } = question;
  const whom = [condition, joint, productClass].flatMap((named) => (named === undefined ? [] : [named.title]));
  const name = instrument.title === scale.title ? scale.title : `${instrument.title}, ${scale.title.toLowerCase()}`;
  return `${name}, at ${visit.title.toLowerCase()}; ${whom.length === 0 ? 'everybody in the study' : whom.join(', ')}.`;
}

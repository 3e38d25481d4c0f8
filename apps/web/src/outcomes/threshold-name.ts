import { formatFigureNumber, type KeyedThreshold } from '@jointwise/report';
import { texts } from './texts.ts';

type Threshold = KeyedThreshold['threshold'];

/** "MIC of 2 points": which threshold, and how much it asks for. */
export function thresholdSize({ kind, value, relative }: Threshold): string {
  const size = formatFigureNumber(value, 2);
  if (relative === true) return texts('thresholdName.kindSizeScoreBefore', { kind, size });
  return texts('thresholdName.kindSizePoints', { count: value, kind, size });
}

/** "MIC of 2 points (Farrar 2001), chronic pain, any treatment": also by whom and in whom it was found. */
export function thresholdName(threshold: Threshold): string {
  const { population, intervention, source } = threshold;
  return [`${thresholdSize(threshold)} (${source})`, population, intervention].filter((part) => part !== '').join(', ');
}

import { type EvidenceSynthesis, formatNumber } from '@jointwise/report';

const words = { high: '', moderate: 'Probably: ', low: 'Perhaps: ', 'very-low': 'Very uncertain: ' } as const;

/** The answer in one sentence, as sure as the certainty allows. */
export function synthesisSentence({ effect, certainty, basis, reason }: EvidenceSynthesis): string {
  if (effect === undefined) return reason ?? 'No published trial answers this with a number.';
  const { estimate, interval, unit, studies, horizonMonths } = effect;
  const from =
    basis === 'published' ? `a review of ${studies} trials` : studies === 1 ? 'one trial' : `${studies} trials`;
  const when = horizonMonths === null ? 'at a time that is not in our source' : `at ${horizonMonths} months`;
  const range = `${formatNumber(interval[0], 2)} to ${formatNumber(interval[1], 2)}`;
  const size = `${formatNumber(estimate, 2)} ${unit} (between ${range})`;
  return `${words[certainty?.level ?? 'very-low']}against ${effect.comparator?.title ?? 'nobody'}, ${size} ${when}, from ${from}.`;
}

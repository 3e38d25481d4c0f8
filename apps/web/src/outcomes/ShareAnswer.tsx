import { formatCount, formatPercent, formatShare, type OutcomesReport } from '@jointwise/report';
import { IntervalBar } from './IntervalBar.tsx';

interface ShareAnswerProps {
  readonly title: string;
  readonly share: OutcomesReport['reached'];
}

/** A share with its counts and its interval. */
export function ShareAnswer({ title, share }: ShareAnswerProps) {
  if (share.status !== 'estimated') {
    return (
      <p className="soft">
        {title}: not estimable, {share.reason.replaceAll('-', ' ')}.
      </p>
    );
  }
  const { count, n, of, interval, confidenceLevel, method } = share.fit;
  // With tens of thousands both ends of the interval round to the same percent: then a decimal more tells them apart.
  const print = interval[1] - interval[0] < 0.02 ? formatShare : formatPercent;
  const [low, high] = interval.map(print);
  return (
    <div className="answer-figure">
      <p className="small soft">{title}</p>
      <p className="answer-number">{print(share.fit.share)}</p>
      <IntervalBar range={[0, 1]} point={share.fit.share} interval={interval} label={`${low} to ${high}`} />
      <p className="small soft numbers">
        {formatCount(count)} of {formatCount(n)} who answered, {formatCount(of)} due; {formatPercent(confidenceLevel)}{' '}
        {methodName[method]} interval {low} to {high}
      </p>
    </div>
  );
}

const methodName = { wilson: 'Wilson', 'wilson-clustered': 'Wilson, clustered by person,' };

import { formatPercent, type OutcomesReport } from '@jointwise/report';
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
  const [low, high] = interval.map(formatPercent);
  return (
    <div className="answer-figure">
      <p className="small soft">{title}</p>
      <p className="answer-number">{formatPercent(share.fit.share)}</p>
      <IntervalBar range={[0, 1]} point={share.fit.share} interval={interval} label={`${low} to ${high}`} />
      <p className="small soft numbers">
        {count} of {n} who answered, {of} due; {formatPercent(confidenceLevel)} {methodName[method]} interval {low} to{' '}
        {high}
      </p>
    </div>
  );
}

const methodName = { wilson: 'Wilson', 'wilson-clustered': 'Wilson, clustered by person,' };

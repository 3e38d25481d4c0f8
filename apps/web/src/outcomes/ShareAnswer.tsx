import { formatCount, formatPercent, formatShare, type OutcomesReport } from '@jointwise/report';
import { IntervalBar } from './IntervalBar.tsx';
import { texts } from './texts.ts';

interface ShareAnswerProps {
  readonly title: string;
  readonly share: OutcomesReport['reached'];
}

/** A share with its counts and its interval. */
export function ShareAnswer({ title, share }: ShareAnswerProps) {
  if (share.status !== 'estimated') {
    return (
      <p className="soft">
        {texts.nodes('shareAnswer.titleNotEstimable', { title, reason: share.reason.replaceAll('-', ' ') })}
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
      <IntervalBar
        range={[0, 1]}
        point={share.fit.share}
        interval={interval}
        label={texts('shareAnswer.lowToHigh', { low, high })}
      />
      <p className="small soft numbers">
        {texts.nodes('shareAnswer.countNWhoAnswered', {
          count: formatCount(count),
          n: formatCount(n),
          of: formatCount(of),
          confidenceLevel: formatPercent(confidenceLevel),
          methodName: methodName[method],
          low,
          high,
        })}
      </p>
    </div>
  );
}

const methodName = { wilson: texts('shareAnswer.wilson'), 'wilson-clustered': texts('shareAnswer.wilsonClustered') };

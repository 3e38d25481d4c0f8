import { formatCount, formatFigureNumber, formatFraction, formatPercent, type OutcomesReport } from '@jointwise/report';
import { IntervalBar } from './IntervalBar.tsx';
import { texts } from './texts.ts';

/** Mean change with its interval; the interval is drawn larger than the point. */
export function ChangeAnswer({ report }: { readonly report: OutcomesReport }) {
  const { change, question } = report;
  if (change.status !== 'estimated') {
    return (
      <p className="soft">
        {texts.nodes('changeAnswer.meanChangeNotEstimable', { reason: change.reason.replaceAll('-', ' ') })}
      </p>
    );
  }
  const { mean, interval, confidenceLevel, n, of, persons } = change.fit;
  const [low, high] = interval.map((value) => formatFigureNumber(value));
  const span = question.scale.range[1] - question.scale.range[0];
  const reach = Math.min(span, Math.max(Math.abs(interval[0]), Math.abs(interval[1]), span / 4));
  const better = {
    'higher-better': texts('changeAnswer.higherBetter'),
    'lower-better': texts('changeAnswer.lowerBetter'),
    neither: '',
  };
  return (
    <div className="answer-figure">
      <p className="small soft">
        {texts.nodes('changeAnswer.meanChangeAfterMinus', { better: better[question.scale.direction] })}
      </p>
      <p className="answer-number">
        {formatFigureNumber(mean)}{' '}
        <span className="small soft">{question.scale.unit ?? texts('changeAnswer.points')}</span>
      </p>
      <IntervalBar
        range={[-reach, reach]}
        point={mean}
        interval={interval}
        mark={0}
        label={texts('changeAnswer.lowToHigh', { low, high })}
      />
      <p className="small soft numbers">
        {texts.nodes('changeAnswer.confidenceLevelIntervalLowHigh', {
          confidenceLevel: formatPercent(confidenceLevel),
          low,
          high,
          n: formatFraction(n, of),
          persons: formatCount(persons),
        })}
      </p>
    </div>
  );
}

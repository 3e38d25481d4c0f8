import { texts } from './texts.ts';

interface IntervalBarProps {
  readonly range: readonly [number, number];
  readonly point: number;
  readonly interval: readonly [number, number];
  /** A value to compare with, such as no change. */
  readonly mark?: number;
  readonly label: string;
}

/** An interval as a thick bar with its point as a small line in it: the point is never louder than its interval. */
export function IntervalBar({ range, point, interval, mark, label }: IntervalBarProps) {
  const at = (value: number) => Math.max(0, Math.min(300, (300 * (value - range[0])) / (range[1] - range[0])));
  return (
    <svg
      viewBox="0 0 300 20"
      className="interval-bar"
      role="img"
      aria-label={texts('intervalBar.intervalLabel', { label })}
    >
      <line x1="0" y1="10" x2="300" y2="10" stroke="var(--figure-line)" strokeWidth="2" />
      {mark === undefined ? null : (
        <line x1={at(mark)} y1="1" x2={at(mark)} y2="19" stroke="var(--figure-ink-soft)" strokeDasharray="3 2" />
      )}
      <rect
        x={at(interval[0])}
        y="5"
        width={Math.max(3, at(interval[1]) - at(interval[0]))}
        height="10"
        rx="2"
        fill="var(--figure-band-inner)"
      />
      <line x1={at(point)} y1="3" x2={at(point)} y2="17" stroke="var(--figure-ink)" strokeWidth="2" />
    </svg>
  );
}

import { type EvidenceSynthesis, formatNumber } from '@jointwise/report';

/** How far the trials agree, on the scale on which they were pooled, and how they were pooled. */
export function PooledNumbers({ synthesis: { pooled, notes } }: { readonly synthesis: EvidenceSynthesis }) {
  if (pooled === undefined) return notes.length === 0 ? null : <Notes notes={notes} />;
  const range = (interval: readonly [number, number] | undefined) =>
    interval === undefined
      ? 'not with so few trials'
      : `${formatNumber(interval[0], 2)} to ${formatNumber(interval[1], 2)}`;
  const rows: readonly (readonly [string, string])[] = [
    ['Interval of Hartung and Knapp', range(pooled.interval)],
    ['Wald interval, too narrow with few trials', range(pooled.waldInterval)],
    ['Prediction interval (Higgins, t on k − 2)', range(pooled.prediction)],
    ['τ² by REML', formatNumber(pooled.betweenStudyVariance, 3)],
    ['I²', `${formatNumber(pooled.i2, 0)} %`],
    [
      'Egger’s test',
      pooled.funnel?.egger === undefined
        ? 'not with fewer than ten trials'
        : `p ${formatNumber(pooled.funnel.egger.pValue, 2)}`,
    ],
  ];
  return (
    <>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Notes notes={notes} />
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="tiny soft">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

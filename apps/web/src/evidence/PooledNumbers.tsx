import { type EvidenceSynthesis, formatNumber } from '@jointwise/report';
import { texts } from './texts.ts';

/** How far the trials agree, on the scale on which they were pooled, and how they were pooled. */
export function PooledNumbers({ synthesis: { pooled, notes } }: { readonly synthesis: EvidenceSynthesis }) {
  if (pooled === undefined) return notes.length === 0 ? null : <Notes notes={notes} />;
  const range = (interval: readonly [number, number] | undefined) =>
    interval === undefined
      ? texts('pooledNumbers.tooFew')
      : texts('pooledNumbers.range', { low: formatNumber(interval[0], 2), high: formatNumber(interval[1], 2) });
  const rows: readonly (readonly [string, string])[] = [
    [texts('pooledNumbers.hartungKnapp'), range(pooled.interval)],
    [texts('pooledNumbers.wald'), range(pooled.waldInterval)],
    [texts('pooledNumbers.prediction'), range(pooled.prediction)],
    [texts('pooledNumbers.betweenStudies'), formatNumber(pooled.betweenStudyVariance, 3)],
    [texts('pooledNumbers.iSquared'), texts('pooledNumbers.percent', { value: formatNumber(pooled.i2, 0) })],
    [
      texts('pooledNumbers.egger'),
      pooled.funnel?.egger === undefined
        ? texts('pooledNumbers.fewerThanTen')
        : texts('pooledNumbers.p', { value: formatNumber(pooled.funnel.egger.pValue, 2) }),
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

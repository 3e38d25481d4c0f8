import { derivedValues } from './derived-values.ts';
import type { Entry } from './record-entry.ts';
import { texts } from './texts.ts';

/** Values that follow from the entry, in italics while they are typed; the formula stands on hover and for readers. */
export function DerivedValues({ kind, entry }: { readonly kind: string; readonly entry: Entry }) {
  const values = derivedValues(kind, entry);
  if (values.length === 0) return null;
  return (
    <output className="derived" aria-label={texts('derivedValues.title')}>
      {values.map(({ label, value, formula }) => (
        <span key={label}>
          <abbr title={formula}>{label}</abbr> <strong className="numbers">{value}</strong>
          <span className="visually-hidden"> = {formula}</span>
        </span>
      ))}
    </output>
  );
}

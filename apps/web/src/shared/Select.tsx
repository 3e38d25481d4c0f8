import { useId } from 'react';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  /** The choices are long: it takes two places of a row of filters. */
  readonly isLong?: boolean;
}

/** A labelled list to choose one thing from. */
export function Select({ label, value, options, onChange, isLong = false }: SelectProps) {
  const id = useId();
  return (
    <div className={isLong ? 'field field-long' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([own, words]) => (
          <option key={own} value={own}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

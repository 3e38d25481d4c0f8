import { useId } from 'react';

interface EntryFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNumber?: boolean;
  readonly isLong?: boolean;
}

/** One value of a paper; left empty, it was not printed. */
export function EntryField({ label, value, onChange, isNumber = false, isLong = false }: EntryFieldProps) {
  const id = useId();
  return (
    <div className={isLong ? 'field field-long' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input text-input"
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        maxLength={isNumber ? 24 : 300}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

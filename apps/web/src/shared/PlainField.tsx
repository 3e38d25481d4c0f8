import { useId } from 'react';

interface PlainFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric';
  readonly onChange: (value: string) => void;
}

/** A required line of text outside of clinical records. */
export function PlainField({
  label,
  hint,
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  inputMode,
}: PlainFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        className="input text-input"
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        required
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

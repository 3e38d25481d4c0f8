import type { NumberField } from '@jointwise/definitions';
import { useState } from 'react';
import type { ControlIds } from './FieldEntry.tsx';
import { parseNumber } from './parse-number.ts';

interface NumberEntryProps {
  readonly field: NumberField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly ids: ControlIds;
}

/** A number beside its unit. What is typed stays as typed; an unfinished number is not corrected. */
export function NumberEntry({ field, value, onChange, ids }: NumberEntryProps) {
  const [text, setText] = useState(() => (value === undefined || value === null ? '' : String(value)));
  const shown =
    parseNumber(text) === value || (text === '' && (value === undefined || value === '')) ? text : String(value ?? '');
  return (
    <div className="field-line">
      <input
        id={ids.id}
        className="input number-input"
        inputMode={field.integer === true ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.isWrong}
        onChange={(event) => {
          setText(event.target.value);
          onChange(event.target.value === '' ? undefined : parseNumber(event.target.value));
        }}
      />
      {field.unit === undefined ? null : <span className="unit">{field.unit}</span>}
    </div>
  );
}

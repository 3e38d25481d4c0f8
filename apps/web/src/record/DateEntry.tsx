import type { DateField } from '@jointwise/definitions';
import { useState } from 'react';
import { formatDate } from '../shared/format-date.ts';
import type { ControlIds } from './FieldEntry.tsx';
import { localDateTime, withOffset } from './local-date-time.ts';
import { texts } from './texts.ts';

interface DateEntryProps {
  readonly field: DateField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly ids: ControlIds;
}

/** A date; a partial one is typed as far as it is known, and read back in words. */
export function DateEntry({ field, value, onChange, ids }: DateEntryProps) {
  const text = typeof value === 'string' ? value : '';
  const [local, setLocal] = useState(() => localDateTime(text));
  const common = { id: ids.id, className: 'input', 'aria-describedby': ids.describedBy, 'aria-invalid': ids.isWrong };
  if (field.kind === 'date-time') {
    return (
      <input
        {...common}
        type="datetime-local"
        value={local}
        onChange={(event) => {
          setLocal(event.target.value);
          onChange(withOffset(event.target.value));
        }}
      />
    );
  }
  if (field.kind === 'date') {
    return <input {...common} type="date" value={text} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <div className="field-line">
      <input
        {...common}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={texts('dateEntry.placeholder')}
        size={24}
        value={text}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      <span className="unit">{formatDate(text)}</span>
    </div>
  );
}

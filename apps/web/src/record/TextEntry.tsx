import type { TextField } from '@jointwise/definitions';
import type { ControlIds } from './FieldEntry.tsx';

interface TextEntryProps {
  readonly field: TextField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly ids: ControlIds;
}

/** Text, one line or several, kept exactly as typed. */
export function TextEntry({ field, value, onChange, ids }: TextEntryProps) {
  const common = {
    id: ids.id,
    className: 'input text-input',
    value: typeof value === 'string' ? value : '',
    'aria-describedby': ids.describedBy,
    'aria-invalid': ids.isWrong,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return field.multiline === true ? <textarea {...common} /> : <input type="text" autoComplete="off" {...common} />;
}

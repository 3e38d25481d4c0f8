import type { BooleanField, ChoiceField, ChoicesField } from '@jointwise/definitions';
import type { ControlIds } from './FieldEntry.tsx';
import { texts } from './texts.ts';

interface ChoiceEntryProps {
  readonly field: ChoiceField | ChoicesField | BooleanField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly ids: ControlIds;
}

/** Few choices lie open as buttons, many are a list, several at once are boxes. Nothing is chosen beforehand. */
export function ChoiceEntry({ field, value, onChange, ids }: ChoiceEntryProps) {
  if (field.kind === 'choices') return <Boxes field={field} value={value} onChange={onChange} ids={ids} />;
  if (field.kind === 'choice' && field.choices.length > 6) {
    return (
      <select
        className="select"
        aria-labelledby={ids.labelledBy}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.isWrong}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{texts('choiceEntry.choose')}</option>
        {field.choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const choices =
    field.kind === 'boolean'
      ? [
          { code: true, label: texts('choiceEntry.yes') },
          { code: false, label: texts('choiceEntry.no') },
        ]
      : field.choices;
  return (
    <div className="field-line">
      <div className="options" role="radiogroup" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
        {choices.map(({ code, label }) => (
          <label key={String(code)} className="option">
            <input type="radio" name={ids.id} checked={value === code} onChange={() => onChange(code)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {value === undefined || value === null || field.required === true ? null : (
        <button type="button" className="button button-plain" onClick={() => onChange(undefined)}>
          {texts('choiceEntry.clear')}
          <span className="visually-hidden"> {field.label}</span>
        </button>
      )}
    </div>
  );
}

function Boxes({ field, value, onChange, ids }: ChoiceEntryProps & { readonly field: ChoicesField }) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of the field stands outside, where all labels stand
    <div className="stack-close" role="group" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
      {field.choices.map(({ code, label }) => (
        <label key={code} className="check">
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          {label}
        </label>
      ))}
    </div>
  );
}

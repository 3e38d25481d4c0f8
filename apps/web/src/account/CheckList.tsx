import { texts } from './texts.ts';

interface CheckListProps {
  readonly legend: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of a few things, in the order they are offered. */
export function CheckList({ legend, options, chosen, onChange }: CheckListProps) {
  const toggle = (value: string) =>
    onChange(
      options.map(([own]) => own).filter((own) => (own === value ? !chosen.includes(own) : chosen.includes(own))),
    );
  return (
    <fieldset className="stack-tight">
      <legend className="small">
        <strong>{legend}</strong>
      </legend>
      {options.length === 0 ? <p className="small soft">{texts('checkList.nothingToChoose')}</p> : null}
      {options.map(([value, label]) => (
        <label key={value} className="check">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

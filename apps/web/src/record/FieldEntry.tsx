import type { FieldDefinition } from '@jointwise/definitions';
import { useId } from 'react';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { DateEntry } from './DateEntry.tsx';
import { useFieldProblem, useFormState } from './form-state.ts';
import { ListEntry } from './ListEntry.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import { TextEntry } from './TextEntry.tsx';
import { texts } from './texts.ts';
import { WarningNote } from './WarningNote.tsx';

export interface FieldEntryProps {
  readonly field: FieldDefinition;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Ids that tie a control to its label, hint and problem. */
export interface ControlIds {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

/** One field: label, control with its unit, hint, and what is wrong or unusual about the value, at the field itself. */
export function FieldEntry({ field, path, value, onChange }: FieldEntryProps) {
  const id = useId();
  const problem = useFieldProblem(path);
  const { touch, warnings } = useFormState();
  const warning = warnings.get(path)?.[0];
  const ids: ControlIds = {
    id,
    labelledBy: `${id}-label`,
    describedBy: `${id}-hint ${id}-problem`,
    isWrong: problem !== undefined,
  };
  const isGroup = ['choice', 'choices', 'boolean', 'list'].includes(field.kind);
  const label = (
    <>
      {field.label}
      {field.required === true ? <span className="soft"> {texts('fieldEntry.required')}</span> : null}
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any control of the field is what is noticed
    <div className={problem === undefined ? 'field' : 'field field-bad'} onBlur={() => touch(path)} data-field={path}>
      {isGroup ? (
        <span className="label" id={ids.labelledBy}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} id={ids.labelledBy}>
          {label}
        </label>
      )}
      {field.hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      )}
      <Control field={field} path={path} value={value} onChange={onChange} ids={ids} />
      {problem === undefined ? null : (
        <p className="field-error" id={`${id}-problem`}>
          {problem.detail}
        </p>
      )}
      {warning === undefined || problem !== undefined ? null : <WarningNote warning={warning} />}
    </div>
  );
}

function Control({ field, path, value, onChange, ids }: FieldEntryProps & { readonly ids: ControlIds }) {
  switch (field.kind) {
    case 'number':
      return <NumberEntry field={field} value={value} onChange={onChange} ids={ids} />;
    case 'text':
      return <TextEntry field={field} value={value} onChange={onChange} ids={ids} />;
    case 'boolean':
    case 'choice':
    case 'choices':
      return <ChoiceEntry field={field} value={value} onChange={onChange} ids={ids} />;
    case 'list':
      return <ListEntry field={field} path={path} value={value} onChange={onChange} ids={ids} />;
    default:
      return <DateEntry field={field} value={value} onChange={onChange} ids={ids} />;
  }
}

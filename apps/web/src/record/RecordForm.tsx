import type { RecordDefinition } from '@jointwise/definitions';
import type { Checked, FieldProblem } from '@jointwise/registry';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { FieldEntry } from './FieldEntry.tsx';
import { type FormState, FormStateProvider } from './form-state.ts';
import { byField, type Entry, isBlank, type Section, sectionsOf } from './record-entry.ts';
import { texts } from './texts.ts';

interface RecordFormProps {
  readonly definition: RecordDefinition;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  readonly checked: Checked<unknown>;
  /** Refusals of the server that the browser could not foresee. */
  readonly refused: readonly FieldProblem[];
  /** The first try to save has shown every blank. */
  readonly isTried: boolean;
  readonly warningsReason: string;
  readonly onReason: (reason: string) => void;
  /** Values that follow from the entry, shown under it. */
  readonly derived?: ReactNode;
}

/** Form of any clinical record, drawn from its definition; `registry` says what is wrong while it is typed. */
export function RecordForm(props: RecordFormProps) {
  const { definition, entry, onChange, checked, refused, isTried, warningsReason, onReason } = props;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback((path: string) => setTouched((before) => new Set(before).add(path)), []);
  const state: FormState = useMemo(() => {
    const own = checked.status === 'refused' ? checked.problems : [];
    return {
      problems: byField([...own, ...refused]),
      warnings: byField(checked.warnings),
      touched,
      isTried,
      touch,
      warningsReason,
      giveReason: onReason,
    };
  }, [checked, refused, touched, isTried, touch, warningsReason, onReason]);
  const sections = sectionsOf(definition, entry);
  return (
    <FormStateProvider value={state}>
      <div className="stack record-form">
        {sections.map((section, index) => (
          <Fold
            key={section.title}
            section={section}
            entry={entry}
            isOpen={sections.length <= 3 || index < 3}
            state={state}
          >
            {section.fields.map((field) => (
              <FieldEntry
                key={field.name}
                field={field}
                path={field.name}
                value={entry[field.name]}
                onChange={(value) => onChange({ ...entry, [field.name]: value })}
              />
            ))}
          </Fold>
        ))}
        {props.derived}
      </div>
    </FormStateProvider>
  );
}

interface FoldProps {
  readonly section: Section;
  readonly entry: Entry;
  readonly isOpen: boolean;
  readonly state: FormState;
  readonly children: ReactNode;
}

/** One section that folds; it says how much of it is entered, and opens by itself when something in it is wrong. */
function Fold({ section, entry, isOpen, state, children }: FoldProps) {
  const [open, setOpen] = useState(isOpen);
  const entered = section.fields.filter(({ name }) => !isBlank(entry[name])).length;
  const wrong = section.fields.filter(({ name }) =>
    [...state.problems.keys()].some((path) => path === name || path.startsWith(`${name}[`)),
  ).length;
  const isWrongShown = state.isTried && wrong > 0;
  return (
    <details className="fold" open={open || isWrongShown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{section.title}</span>
        <span className="small soft numbers">
          {isWrongShown
            ? texts('recordForm.wrongToCorrect', { wrong })
            : texts('recordForm.enteredFieldsEntered', { entered, fields: section.fields.length })}
        </span>
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}

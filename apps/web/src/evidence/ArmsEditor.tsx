import { productClasses } from '@jointwise/definitions';
import { Select } from '../shared/Select.tsx';
import { EntryField } from './EntryField.tsx';
import { type ArmDraft, emptyArm } from './entry-draft.ts';
import { texts } from './texts.ts';

interface ArmsEditorProps {
  readonly arms: readonly ArmDraft[];
  readonly onChange: (arms: readonly ArmDraft[]) => void;
}

/** Arms of the trial: code, label, product class, dose, people. */
export function ArmsEditor({ arms, onChange }: ArmsEditorProps) {
  const change = (at: number, next: Partial<ArmDraft>) =>
    onChange(arms.map((arm, i) => (i === at ? { ...arm, ...next } : arm)));
  return (
    <section className="stack" aria-labelledby="enter-arms">
      <h2 id="enter-arms">{texts('field.arms')}</h2>
      {arms.map((arm, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: arms have no other identity while they are typed
        <fieldset key={i} className="filters">
          <legend>{texts('armsEditor.arm', { number: i + 1 })}</legend>
          <EntryField label={texts('armsEditor.code')} value={arm.code} onChange={(code) => change(i, { code })} />
          <EntryField
            label={texts('armsEditor.label')}
            value={arm.label}
            onChange={(label) => change(i, { label })}
            isLong
          />
          <Select
            label={texts('field.productClass')}
            value={arm.productClass}
            options={[
              ['', texts('armsEditor.noClass')],
              ...productClasses.map(({ code, short }) => [code, short] as const),
            ]}
            onChange={(productClass) => change(i, { productClass })}
          />
          <EntryField label={texts('field.dose')} value={arm.dose} onChange={(dose) => change(i, { dose })} />
          <EntryField
            label={texts('field.randomised')}
            value={arm.randomised}
            onChange={(randomised) => change(i, { randomised })}
            isNumber
          />
          <EntryField
            label={texts('field.analysed')}
            value={arm.analysed}
            onChange={(analysed) => change(i, { analysed })}
            isNumber
          />
        </fieldset>
      ))}
      <div className="row">
        <button type="button" className="button button-plain" onClick={() => onChange([...arms, emptyArm])}>
          {texts('armsEditor.add')}
        </button>
        {arms.length > 1 ? (
          <button type="button" className="button button-plain" onClick={() => onChange(arms.slice(0, -1))}>
            {texts('armsEditor.remove')}
          </button>
        ) : null}
      </div>
    </section>
  );
}

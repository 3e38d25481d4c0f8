import type { FieldProblem } from '@jointwise/registry';
import { useId } from 'react';
import { useFormState } from './form-state.ts';
import { texts } from './texts.ts';

/** An unusual value: it may be kept when it is said why. One reason covers every unusual value of the record. */
export function WarningNote({ warning }: { readonly warning: FieldProblem }) {
  const { warnings, warningsReason, giveReason } = useFormState();
  const id = useId();
  const isFirst = [...warnings.keys()][0] === warning.field;
  return (
    <div className="field-warning">
      <p>{warning.detail}</p>
      {isFirst ? (
        <>
          <label htmlFor={id}>{texts('warningNote.keepSayWhy')}</label>
          <input
            id={id}
            className="input text-input"
            value={warningsReason}
            maxLength={500}
            onChange={(event) => giveReason(event.target.value)}
          />
        </>
      ) : (
        <p>{texts('warningNote.theReasonGivenAbove')}</p>
      )}
    </div>
  );
}

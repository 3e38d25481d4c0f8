import type { FieldProblem } from '@jointwise/registry';
import { useId } from 'react';
import { useFormState } from './form-state.ts';

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
          <label htmlFor={id}>Keep it, and say why</label>
          <input
            id={id}
            className="input text-input"
            value={warningsReason}
            maxLength={500}
            onChange={(event) => giveReason(event.target.value)}
          />
        </>
      ) : (
        <p>The reason given above is kept for this value too.</p>
      )}
    </div>
  );
}

import type { ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { useForgetParticipant } from '../participant/useParticipant.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { texts } from './texts.ts';

interface WithdrawRecordProps {
  readonly path: string;
  readonly record: ClinicalRecord;
  readonly data: ParticipantReply;
}

/** Marks a record as entered in error, with a reason; it stays readable and counts nowhere. */
export function WithdrawRecord({ path, record }: WithdrawRecordProps) {
  const [reason, setReason] = useState('');
  const save = useSave<unknown>(`withdraw.${record.id}`);
  const forget = useForgetParticipant();
  const withdraw = async () => {
    const reply = await save.save(`${path}/withdrawal`, 'POST', { version: record.version, reason });
    if (reply !== undefined) await forget();
  };
  return (
    <details className="fold">
      <summary>
        <span>{texts('withdrawRecord.enteredInError')}</span>
      </summary>
      <div className="fold-body">
        <p>{texts('withdrawRecord.theRecordStaysReadable')}</p>
        <div className="field">
          <label htmlFor="withdraw-reason">{texts('withdrawRecord.reasonRequired')}</label>
          <input
            id="withdraw-reason"
            className="input text-input"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
        <div className="row">
          <button type="button" className="button" disabled={reason.trim() === ''} onClick={() => void withdraw()}>
            {texts('withdrawRecord.withdrawRecord')}
          </button>
          <SaveLine state={save.state} isDirty={false} />
        </div>
      </div>
    </details>
  );
}

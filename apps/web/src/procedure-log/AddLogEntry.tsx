import { joints, productClasses } from '@jointwise/definitions';
import type { ProcedureLogCell } from '@jointwise/registry';
import type { AddedRecordReply, ProcedureLogRow } from '@jointwise/server/contract';
import { useId } from 'react';
import { type Draft, useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { today } from '../shared/format-date.ts';
import { Select } from '../shared/Select.tsx';
import { type CountDraft, CountForm } from './CountForm.tsx';
import { texts } from './texts.ts';
import { type LogPlace, procedureLogPath, useForgetCounts } from './useProcedureLog.ts';

interface AddLogEntryProps {
  readonly place: LogPlace;
  /** Chosen in the table; empty parts are still to be chosen. */
  readonly start: ProcedureLogCell;
  readonly rows: readonly ProcedureLogRow[];
}

/** Logs the count of one month, joint and product class. */
export function AddLogEntry({ place: { siteId, studyId }, start, rows }: AddLogEntryProps) {
  const month = start.month === '' ? today().slice(0, 7) : start.month;
  const draftKey = `procedure-log.${siteId}.${studyId}.${Object.values(start).join('.')}`;
  const draft = useDraft<CountDraft>(draftKey, { ...start, month, treated: '', reason: '', warningsReason: '' });
  const save = useSave<AddedRecordReply>(draftKey);
  const forget = useForgetCounts();
  const { reason: _reason, warningsReason: _why, treated: _typed, ...cell } = draft.value;
  const own = rows.find(
    (row) => row.month === cell.month && row.joint === cell.joint && row.productClass === cell.productClass,
  );
  return (
    <section className="panel stack" aria-labelledby="log-title">
      <h2 id="log-title">{texts('addLogEntry.logAMonth')}</h2>
      <CountForm
        draft={draft}
        save={save}
        enrolled={own?.enrolled ?? 0}
        saveLabel={texts('addLogEntry.log')}
        onSave={async (treated, why) => {
          const reply = await save.save(procedureLogPath(siteId), 'POST', { studyId, ...cell, treated, ...why });
          if (reply === undefined) return;
          draft.discard();
          await forget();
        }}
      >
        <CellFields draft={draft} />
      </CountForm>
    </section>
  );
}

function CellFields({ draft }: { readonly draft: Draft<CountDraft> }) {
  const id = useId();
  const change = (next: Partial<CountDraft>) => draft.change({ ...draft.value, ...next });
  return (
    <div className="filters">
      <div className="field">
        <label htmlFor={id}>{texts('addLogEntry.month')}</label>
        <input
          id={id}
          className="input text-input"
          placeholder="2026-03"
          maxLength={10}
          value={draft.value.month}
          onChange={(event) => change({ month: event.target.value.trim() })}
        />
      </div>
      <Select
        label={texts('addLogEntry.joint')}
        value={draft.value.joint}
        options={[['', texts('addLogEntry.choose')], ...joints.map(({ key, label }) => [key, label] as const)]}
        onChange={(joint) => change({ joint })}
      />
      <Select
        label={texts('addLogEntry.productClass')}
        value={draft.value.productClass}
        options={[
          ['', texts('addLogEntry.choose')],
          ...productClasses.map(({ code, short }) => [code, short] as const),
        ]}
        onChange={(productClass) => change({ productClass })}
      />
    </div>
  );
}

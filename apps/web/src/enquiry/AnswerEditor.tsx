import { answerPlaces } from '@jointwise/registry';
import type { AnswerFindings, AnswerRow } from '@jointwise/server/contract';
import { useId, useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { Select } from '../shared/Select.tsx';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { answersPath, useForgetEnquiries } from './useEnquiries.ts';

interface AnswerEditorProps {
  readonly siteId: string;
  /** The answer whose wording is changed; a new one when absent. */
  readonly row?: AnswerRow;
  readonly onSaved?: () => void;
}

/** Writes a text to answer with; saved, it waits for approval. */
export function AnswerEditor({ siteId, row, onSaved }: AnswerEditorProps) {
  const start = { title: row?.title ?? '', locale: row?.locale ?? 'es', body: row?.body ?? '' };
  const [text, setText] = useState(start);
  const id = useId();
  const save = useSave<{ readonly findings: AnswerFindings }>(`answer.${row?.id ?? 'new'}.${row?.version ?? 0}`);
  const forget = useForgetEnquiries();
  const take = async () => {
    const path = row === undefined ? answersPath(siteId) : `${answersPath(siteId)}/${row.id}`;
    const version = row === undefined ? {} : { version: row.version };
    const reply = await save.save(path, row === undefined ? 'POST' : 'PUT', { ...text, ...version });
    if (reply === undefined) return;
    if (row === undefined) setText(start);
    await forget();
    onSaved?.();
  };
  return (
    <StepForm
      label={texts('answerEditor.saveWording')}
      isMain
      state={save.state}
      isReady={text.title.trim() !== '' && text.body.trim() !== ''}
      onReload={() => void forget()}
      onTake={() => void take()}
    >
      <PlainField
        label={texts('answerEditor.titleForStaff')}
        value={text.title}
        onChange={(title) => setText({ ...text, title })}
      />
      <Select
        label={texts('answerEditor.language')}
        value={text.locale}
        options={[
          ['es', texts('answerEditor.spanish')],
          ['en', texts('answerEditor.english')],
        ]}
        onChange={(locale) => setText({ ...text, locale })}
      />
      <div className="field">
        <label htmlFor={id}>{texts('answerEditor.text')}</label>
        <span className="field-hint" id={`${id}-hint`}>
          {texts.nodes('answerEditor.placesFilledAnswerPlaces', {
            answerPlaces: answerPlaces.map((place) => `{${place}}`).join(', '),
          })}
        </span>
        <textarea
          id={id}
          className="input"
          rows={8}
          maxLength={3000}
          aria-describedby={`${id}-hint`}
          value={text.body}
          onChange={(event) => setText({ ...text, body: event.target.value })}
        />
      </div>
    </StepForm>
  );
}

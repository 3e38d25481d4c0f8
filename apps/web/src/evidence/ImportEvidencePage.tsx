import type { ImportEvidenceReply } from '@jointwise/server/contract';
import { useId, useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { EvidenceTabs } from './EvidenceTabs.tsx';
import { FindingList } from './FindingList.tsx';
import { ImportedTrials } from './ImportedTrials.tsx';
import { texts } from './texts.ts';
import { useForgetEvidence } from './useEvidence.ts';

/** Takes in a table of trials, or references: first looked at, then kept. */
export function ImportEvidencePage() {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportEvidenceReply>();
  const look = useSave<ImportEvidenceReply>('evidence.import');
  const forget = useForgetEvidence();
  const send = async (keep: boolean) => {
    const reply = await look.save('/evidence/import', 'POST', { text, keep });
    if (reply === undefined) return;
    setPreview(reply);
    if (keep) await forget();
  };
  // A look stores nothing, so that it must not be said to be saved; a refusal is told above.
  const isLookedAt = look.state.status === 'saved' && preview?.kept === 0;
  return (
    <Page title={texts('importPage.title')} sentence={texts('importPage.sentence')} basis={texts('importPage.basis')}>
      <EvidenceTabs />
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <FileOrText
          text={text}
          onChange={(next) => {
            setText(next);
            setPreview(undefined);
          }}
        />
        {look.state.status === 'refused' ? <ProblemNotice problem={{ ...look.state.problem, problems: [] }} /> : null}
        <div className="row">
          <button type="submit" className="button button-primary" disabled={text.trim() === ''}>
            {texts('importPage.look')}
          </button>
          {preview !== undefined && preview.kept === 0 ? (
            <button type="button" className="button" onClick={() => void send(true)}>
              {texts('importPage.keep')}
            </button>
          ) : null}
          {isLookedAt || look.state.status === 'refused' ? null : <SaveLine state={look.state} isDirty={false} />}
        </div>
      </form>
      {preview === undefined ? null : (
        <>
          <ImportedTrials preview={preview} />
          <FindingList findings={preview.findings} />
        </>
      )}
    </Page>
  );
}

function FileOrText({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-file`}>{texts('importPage.file')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,.ris,.nbib"
          onChange={async (event) => onChange((await event.target.files?.[0]?.text()) ?? '')}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-text`}>{texts('importPage.paste')}</label>
        <textarea
          id={`${id}-text`}
          className="input"
          rows={8}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </>
  );
}

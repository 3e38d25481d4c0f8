import { useId } from 'react';
import { offerFile } from '../shared/offer-file.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { texts } from './texts.ts';
import { useDefinitionVersion } from './useDefinitionVersion.ts';
import type { Study } from './useStudy.ts';

interface DefinitionFileProps {
  readonly study: Study;
  readonly mayWrite: boolean;
}

/** The definition in force as a file, and, for those who may, a new version of it from a file. */
export function DefinitionFile({ study, mayWrite }: DefinitionFileProps) {
  const save = () => {
    const text = `${JSON.stringify(study.definition, null, 2)}\n`;
    offerFile(
      new Blob([text], { type: 'application/json' }),
      `${study.code.toLowerCase()}-version-${study.version}.json`,
    );
  };
  return (
    <section className="panel" aria-labelledby="definition-title">
      <h2 id="definition-title">{texts('definitionFile.definitionFile')}</h2>
      <p className="soft">{texts.nodes('definitionFile.everythingPageOneJson', { version: study.version })}</p>
      <div>
        <button type="button" className="button" onClick={save}>
          {texts.nodes('definitionFile.saveVersionVersionJson', { version: study.version })}
        </button>
      </div>
      {mayWrite ? <NewVersion study={study} /> : null}
    </section>
  );
}

function NewVersion({ study }: { readonly study: Study }) {
  const id = useId();
  const { problem, checked, reason, isBusy, added, setReason, read, save } = useDefinitionVersion(study.id);
  return (
    <details className="fold">
      <summary>
        <span>{texts('definitionFile.putNewVersionForce')}</span>
      </summary>
      <div className="fold-body">
        <div className="field field-wide">
          <label htmlFor={`${id}-file`}>{texts('definitionFile.definitionFileJson')}</label>
          <span className="field-hint" id={`${id}-hint`}>
            {texts('definitionFile.itCheckedBeforeAnything')}
          </span>
          <input
            id={`${id}-file`}
            className="input"
            type="file"
            accept=".json,application/json"
            aria-describedby={`${id}-hint`}
            onChange={(event) => void read(event.target.files?.[0])}
          />
        </div>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {checked === undefined ? null : (
          <p>
            {texts.nodes('definitionFile.theFileOrderTitle', { title: checked.title, visits: checked.visits.length })}
          </p>
        )}
        <div className="field field-wide">
          <label htmlFor={`${id}-reason`}>{texts('definitionFile.reasonRequired')}</label>
          <input
            id={`${id}-reason`}
            className="input"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div>
          <button
            type="button"
            className="button button-main"
            disabled={isBusy || checked === undefined || reason.trim() === ''}
            onClick={() => void save()}
          >
            {texts('definitionFile.putInForce')}
          </button>
        </div>
        <p role="status">{added === undefined ? '' : texts('definitionFile.versionAddedForce', { added })}</p>
      </div>
    </details>
  );
}

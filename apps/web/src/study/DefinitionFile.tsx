import { useId } from 'react';
import { offerFile } from '../shared/offer-file.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
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
      <h2 id="definition-title">Definition as a file</h2>
      <p className="soft">
        Everything on this page in one JSON file. Version {study.version} is in force; older versions stay on record.
      </p>
      <div>
        <button type="button" className="button" onClick={save}>
          Save version {study.version} as JSON
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
        <span>Put a new version in force</span>
      </summary>
      <div className="fold-body">
        <div className="field field-wide">
          <label htmlFor={`${id}-file`}>Definition file (JSON)</label>
          <span className="field-hint" id={`${id}-hint`}>
            It is checked before anything is stored. Visits that are planned already keep their windows.
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
            The file is in order: {checked.title}, {checked.visits.length} visits.
          </p>
        )}
        <div className="field field-wide">
          <label htmlFor={`${id}-reason`}>Reason (required)</label>
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
            Put in force
          </button>
        </div>
        <p role="status">{added === undefined ? '' : `Version ${added} is in force.`}</p>
      </div>
    </details>
  );
}

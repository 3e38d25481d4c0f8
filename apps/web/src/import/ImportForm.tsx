import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { texts } from './texts.ts';
import { useImportSteps } from './useImports.ts';

/** Chooses a file and its mapping, tries them, and runs what was tried. */
export function ImportForm() {
  const study = useCurrentStudy();
  const site = useCurrentSite();
  const steps = useImportSteps();
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<File>();
  if (study === undefined || site === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file === undefined || mapping === undefined) return;
    await steps.tryFile({ siteId: site.id, studyId: study.id, mapping: await mapping.text(), file });
  };
  return (
    <section className="panel" aria-labelledby="import-title">
      <h2 id="import-title">{texts('importForm.importAFile')}</h2>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="soft">{texts.nodes('importForm.intoTitleName', { title: study.title, name: site.name })}</p>
        <div className="columns">
          <FileField
            id="import-file"
            label={texts('importForm.fileCsvMayGzipped')}
            accept=".csv,.gz,text/csv"
            onFile={setFile}
          />
          <FileField
            id="import-mapping"
            label={texts('importForm.mappingJson')}
            accept=".json,application/json"
            onFile={setMapping}
          />
        </div>
        {steps.problem === undefined ? null : <ProblemNotice problem={steps.problem} />}
        <div>
          <button
            type="submit"
            className="button button-main"
            disabled={steps.isBusy || file === undefined || mapping === undefined}
          >
            {steps.isBusy ? texts('importForm.working') : texts('importForm.tryWithoutStoring')}
          </button>
        </div>
      </form>
      {steps.preview === undefined ? null : (
        <ImportPreview added={steps.preview} isBusy={steps.isBusy} onRun={() => void steps.run()} />
      )}
    </section>
  );
}

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
}

function FileField({ id, label, accept, onFile }: FileFieldProps) {
  return (
    <div className="field field-wide">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="file"
        accept={accept}
        onChange={(event) => onFile(event.target.files?.[0])}
      />
    </div>
  );
}

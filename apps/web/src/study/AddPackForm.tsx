import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { texts } from './texts.ts';
import { usePack } from './usePack.ts';

/** Loads a wording pack from its file; the site answers for the licence. */
export function AddPackForm() {
  const { problem, loaded, load } = usePack();
  return (
    <details className="fold">
      <summary>
        <span>{texts('addPackForm.loadWordingPack')}</span>
      </summary>
      <div className="fold-body">
        <div className="field field-wide">
          <label htmlFor="pack-file">{texts('addPackForm.packFileJson')}</label>
          <span className="field-hint" id="pack-hint">
            {texts('addPackForm.officialWordingOneLanguage')}
          </span>
          <input
            id="pack-file"
            className="input"
            type="file"
            accept=".json,application/json"
            aria-describedby="pack-hint"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void load(file);
            }}
          />
        </div>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <p role="status">{loaded === undefined ? '' : texts('addPackForm.loadedLoaded', { loaded })}</p>
      </div>
    </details>
  );
}

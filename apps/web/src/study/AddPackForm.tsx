import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { usePack } from './usePack.ts';

/** Loads a wording pack from its file; the site answers for the licence. */
export function AddPackForm() {
  const { problem, loaded, load } = usePack();
  return (
    <details className="fold">
      <summary>
        <span>Load a wording pack</span>
      </summary>
      <div className="fold-body">
        <div className="field field-wide">
          <label htmlFor="pack-file">Pack file (JSON)</label>
          <span className="field-hint" id="pack-hint">
            Official wording in one language, under a licence that the site holds.
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
        <p role="status">{loaded === undefined ? '' : `Loaded: ${loaded}`}</p>
      </div>
    </details>
  );
}

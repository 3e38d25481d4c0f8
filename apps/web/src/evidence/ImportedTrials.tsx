import type { ImportEvidenceReply } from '@jointwise/server/contract';
import { TableScroll } from '../shared/TableScroll.tsx';

const layouts = {
  arms: 'a row for each arm',
  contrasts: 'a row for each contrast',
  effects: 'a row for each study',
  pairs: 'both arms side by side',
  citations: 'references',
} as const;

/** What was found in a file, trial by trial, and what could not be read. */
export function ImportedTrials({ preview }: { readonly preview: ImportEvidenceReply }) {
  const { layout, trials, ignored, problems, kept } = preview;
  return (
    <section className="stack" aria-labelledby="preview-title">
      <h2 id="preview-title">
        {kept > 0 ? `${kept} of ${trials.length} trials kept` : `${trials.length} trials found`}, {layouts[layout]}
      </h2>
      {ignored.length === 0 ? null : <p className="soft">Not read: {ignored.join(', ')}</p>}
      {problems.length === 0 ? null : (
        <div className="notice notice-warn">
          <strong>What could not be read as it stands</strong>
          <ul>
            {problems.map((one) => (
              <li key={`${one.row} ${one.column} ${one.rule}`}>{one.detail}</li>
            ))}
          </ul>
        </div>
      )}
      <TableScroll label="Trials of the file">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Trial</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col" className="number">
                Arms
              </th>
              <th scope="col" className="number">
                Results
              </th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {trials.map((trial) => (
              <tr key={trial.key}>
                <td data-label="Trial">{trial.study}</td>
                <td data-label="Rows" className="number">
                  {trial.rows}
                </td>
                <td data-label="Arms" className="number">
                  {trial.arms}
                </td>
                <td data-label="Results" className="number">
                  {trial.results}
                </td>
                <td data-label="State">
                  {trial.state}
                  {trial.detail === null ? '' : `: ${trial.detail}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

import type { ImportEvidenceReply } from '@jointwise/server/contract';
import { TableScroll } from '../shared/TableScroll.tsx';
import type { Words } from './code-words.ts';
import { texts } from './texts.ts';

const layouts: Words<ImportEvidenceReply['layout']> = {
  arms: () => texts('importedTrials.arms'),
  contrasts: () => texts('importedTrials.contrasts'),
  effects: () => texts('importedTrials.effects'),
  pairs: () => texts('importedTrials.pairs'),
  citations: () => texts('importedTrials.citations'),
};

const states: Words<ImportEvidenceReply['trials'][number]['state']> = {
  new: () => texts('importedTrials.new'),
  known: () => texts('importedTrials.known'),
  refused: () => texts('importedTrials.refused'),
};

/** What was found in a file, trial by trial, and what could not be read. */
export function ImportedTrials({ preview }: { readonly preview: ImportEvidenceReply }) {
  const { layout, trials, ignored, problems, kept } = preview;
  const found = { count: trials.length, layout: layouts[layout]() };
  return (
    <section className="stack" aria-labelledby="preview-title">
      <h2 id="preview-title">
        {kept > 0 ? texts('importedTrials.kept', { ...found, kept }) : texts('importedTrials.found', found)}
      </h2>
      {ignored.length === 0 ? null : (
        <p className="soft">{texts('importedTrials.ignored', { columns: ignored.join(', ') })}</p>
      )}
      {problems.length === 0 ? null : (
        <div className="notice notice-warn">
          <strong>{texts('importedTrials.problems')}</strong>
          <ul>
            {problems.map((one) => (
              <li key={`${one.row} ${one.column} ${one.rule}`}>{one.detail}</li>
            ))}
          </ul>
        </div>
      )}
      <TableScroll label={texts('importedTrials.table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts('field.trial')}</th>
              <th scope="col" className="number">
                {texts('importedTrials.rows')}
              </th>
              <th scope="col" className="number">
                {texts('field.arms')}
              </th>
              <th scope="col" className="number">
                {texts('field.results')}
              </th>
              <th scope="col">{texts('importedTrials.state')}</th>
            </tr>
          </thead>
          <tbody>
            {trials.map((trial) => (
              <tr key={trial.key}>
                <td data-label={texts('field.trial')}>{trial.study}</td>
                <td data-label={texts('importedTrials.rows')} className="number">
                  {trial.rows}
                </td>
                <td data-label={texts('field.arms')} className="number">
                  {trial.arms}
                </td>
                <td data-label={texts('field.results')} className="number">
                  {trial.results}
                </td>
                <td data-label={texts('importedTrials.state')}>
                  {trial.detail === null
                    ? states[trial.state]()
                    : texts('importedTrials.stateWithDetail', { state: states[trial.state](), detail: trial.detail })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

import type { ImportReply } from '@jointwise/server/contract';
import { useState } from 'react';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';

const pageSize = 20;

/** Every refused row with row number, column, value and rule. */
export function ImportProblems({ problems }: { readonly problems: ImportReply['problems'] }) {
  const [shown, setShown] = useState(pageSize);
  if (problems.length === 0) return null;
  return (
    <div className="stack-close">
      <TableScroll label={texts('importProblems.refusedRows')}>
        <table className="table-cards">
          <thead>
            <tr>
              <th scope="col" className="number">
                {texts('importProblems.row')}
              </th>
              <th scope="col">{texts('importProblems.column')}</th>
              <th scope="col">{texts('importProblems.value')}</th>
              <th scope="col">{texts('importProblems.why')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shown).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.rule}`}>
                <td className="number" data-label={texts('importProblems.row')}>
                  {problem.row}
                </td>
                <td data-label={texts('importProblems.column')}>
                  <code>{problem.column}</code>
                </td>
                <td data-label={texts('importProblems.value')}>
                  <code>{problem.value === '' ? '(empty)' : problem.value}</code>
                </td>
                <td data-label={texts('importProblems.why')}>{problem.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {problems.length > shown ? (
        <div>
          <button type="button" className="button button-plain" onClick={() => setShown(shown + 5 * pageSize)}>
            {texts.nodes('importProblems.showMoreProblemsRefused', { problems: problems.length })}
          </button>
        </div>
      ) : null}
    </div>
  );
}

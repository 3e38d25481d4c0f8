import type { ImportReply } from '@jointwise/server/contract';
import { useState } from 'react';
import { TableScroll } from '../shared/TableScroll.tsx';

const pageSize = 20;

/** Every refused row with row number, column, value and rule. */
export function ImportProblems({ problems }: { readonly problems: ImportReply['problems'] }) {
  const [shown, setShown] = useState(pageSize);
  if (problems.length === 0) return null;
  return (
    <div className="stack-close">
      <TableScroll label="Refused rows">
        <table className="table-cards">
          <thead>
            <tr>
              <th scope="col" className="number">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shown).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.rule}`}>
                <td className="number" data-label="Row">
                  {problem.row}
                </td>
                <td data-label="Column">
                  <code>{problem.column}</code>
                </td>
                <td data-label="Value">
                  <code>{problem.value === '' ? '(empty)' : problem.value}</code>
                </td>
                <td data-label="Why">{problem.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {problems.length > shown ? (
        <div>
          <button type="button" className="button button-plain" onClick={() => setShown(shown + 5 * pageSize)}>
            Show more of {problems.length} refused rows
          </button>
        </div>
      ) : null}
    </div>
  );
}

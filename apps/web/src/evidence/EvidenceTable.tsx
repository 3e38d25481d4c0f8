import type { EvidenceReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { Empty } from '../shared/Empty.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { biasWords } from './evidence-words.ts';
import { StandingChip } from './StandingChip.tsx';

/** Trials, newest first, each with its standing and what the checks found. */
export function EvidenceTable({ rows }: { readonly rows: EvidenceReply['rows'] }) {
  if (rows.length === 0) return <Empty>No published trial fits this choice.</Empty>;
  return (
    <TableScroll label="Published trials">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col">Arms</th>
            <th scope="col" className="number">
              Randomised
            </th>
            <th scope="col">Standing</th>
            <th scope="col">Risk of bias</th>
            <th scope="col">Funding</th>
            <th scope="col" className="number">
              Findings
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td data-label="Trial">
                <Link to="/evidence/trials/$key" params={{ key: row.key }}>
                  {row.study}
                </Link>
                <div className="tiny soft">{row.finding}</div>
              </td>
              <td data-label="Arms">{row.arms.join(' · ')}</td>
              <td data-label="Randomised" className="number">
                {row.randomised ?? <span className="soft">not printed</span>}
              </td>
              <td data-label="Standing">
                <StandingChip row={row} />
              </td>
              <td data-label="Risk of bias">{biasWords[row.riskOfBias]}</td>
              <td data-label="Funding">{row.funding ?? <span className="soft">not recorded</span>}</td>
              <td data-label="Findings" className="number">
                {row.findings === 0 ? '0' : <span className="chip chip-warn">{row.findings}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

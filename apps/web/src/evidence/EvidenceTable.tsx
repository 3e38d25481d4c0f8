import type { EvidenceReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { Empty } from '../shared/Empty.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { biasWords } from './code-words.ts';
import { StandingChip } from './StandingChip.tsx';
import { texts } from './texts.ts';

/** Trials, newest first, each with its standing and what the checks found. */
export function EvidenceTable({ rows }: { readonly rows: EvidenceReply['rows'] }) {
  if (rows.length === 0) return <Empty>{texts('evidenceSentence.none')}</Empty>;
  return (
    <TableScroll label={texts('evidenceTable.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts('field.trial')}</th>
            <th scope="col">{texts('field.arms')}</th>
            <th scope="col" className="number">
              {texts('field.randomised')}
            </th>
            <th scope="col">{texts('evidenceTable.standing')}</th>
            <th scope="col">{texts('field.riskOfBias')}</th>
            <th scope="col">{texts('field.funding')}</th>
            <th scope="col" className="number">
              {texts('evidenceTable.findings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td data-label={texts('field.trial')}>
                <Link to="/evidence/trials/$key" params={{ key: row.key }}>
                  {row.study}
                </Link>
                <div className="tiny soft">{row.finding}</div>
              </td>
              <td data-label={texts('field.arms')}>{row.arms.join(' · ')}</td>
              <td data-label={texts('field.randomised')} className="number">
                {row.randomised ?? <span className="soft">{texts('trialArms.notPrinted')}</span>}
              </td>
              <td data-label={texts('evidenceTable.standing')}>
                <StandingChip row={row} />
              </td>
              <td data-label={texts('field.riskOfBias')}>{biasWords[row.riskOfBias]()}</td>
              <td data-label={texts('field.funding')}>
                {row.funding ?? <span className="soft">{texts('trialFacts.notRecorded')}</span>}
              </td>
              <td data-label={texts('evidenceTable.findings')} className="number">
                {row.findings === 0 ? '0' : <span className="chip chip-warn">{row.findings}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

import { type EvidenceSynthesis, type LeagueRow, tabulateLeague, tabulateSplits } from '@jointwise/report';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';

/** Every pair of a network, the best first, and where direct and indirect evidence stand apart. */
export function LeagueTable({ synthesis: { network, rows } }: { readonly synthesis: EvidenceSynthesis }) {
  if (network?.status !== 'compared') return null;
  const used = rows.find((row) => row.use !== 'none');
  const read = used?.effect.measure.endsWith('ratio') === true ? Math.exp : undefined;
  const league = tabulateLeague(network.network, read);
  const splits = tabulateSplits(network.network, read);
  return (
    <section className="stack" aria-labelledby="league-title">
      <h2 id="league-title">{texts('leagueTable.title')}</h2>
      <TableScroll label={texts('leagueTable.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts('leagueTable.treatment')}</th>
              <th scope="col">{texts('leagueTable.pScore')}</th>
              {league.slice(0, -1).map(({ treatment }) => (
                <th scope="col" key={treatment}>
                  {treatment}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {league.map((row) => (
              <League key={row.treatment} row={row} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="tiny soft">{texts('leagueTable.caption', { count: network.network.fit.studies })}</p>
      <p className="tiny soft">{texts('leagueTable.pScoreMeaning')}</p>
      {splits.length === 0 ? null : <Splits splits={splits} />}
    </section>
  );
}

function League({ row: { treatment, pScore, cells } }: { readonly row: LeagueRow }) {
  return (
    <tr>
      <th scope="row">{treatment}</th>
      <td>{pScore}</td>
      {cells.slice(0, -1).map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells follow the order of the columns
        <td key={i}>
          {cell === undefined ? null : (
            <>
              {cell.isDifferent ? <strong>{cell.estimate}</strong> : cell.estimate}
              {cell.directStudies === 0 ? texts('leagueTable.viaOthers') : null}
              <br />
              <span className="tiny soft">{cell.interval}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

function Splits({ splits }: { readonly splits: ReturnType<typeof tabulateSplits> }) {
  return (
    <TableScroll label={texts('leagueTable.splitTitle')}>
      <table className="table">
        <caption>{texts('leagueTable.splitTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{texts('field.comparison')}</th>
            <th scope="col">{texts('leagueTable.trials')}</th>
            <th scope="col">{texts('leagueTable.direct')}</th>
            <th scope="col">{texts('leagueTable.indirect')}</th>
            <th scope="col">{texts('leagueTable.pValue')}</th>
          </tr>
        </thead>
        <tbody>
          {splits.map(({ comparison, studies, direct, indirect, pValue }) => (
            <tr key={comparison}>
              <th scope="row">{comparison}</th>
              <td>{studies}</td>
              <td>{direct}</td>
              <td>{indirect}</td>
              <td>{pValue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

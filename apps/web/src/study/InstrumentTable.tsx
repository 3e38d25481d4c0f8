import type { StudyDefinition } from '@jointwise/definitions';
import { useMay } from '../api/useSession.ts';
import { Ready } from '../shared/Ready.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { AddPackForm } from './AddPackForm.tsx';
import { texts } from './texts.ts';
import { useInstruments } from './useInstruments.ts';

const licences = {
  G: texts('instrumentTable.noFee'),
  A: texts('instrumentTable.freeNonCommercial'),
  L: texts('instrumentTable.licenceNeeded'),
  P: texts('instrumentTable.publicRule'),
};

/** The instruments of the study: licence, scales, and which wording the pages show. */
export function InstrumentTable({ definition }: { readonly definition: StudyDefinition }) {
  const instruments = useInstruments();
  const may = useMay();
  const asked = new Set(definition.visits.flatMap((visit) => Object.values(visit.instruments).flat()));
  return (
    <section className="stack" aria-labelledby="instruments-title">
      <h2 id="instruments-title">{texts('instrumentTable.instrumentsWordingPacks')}</h2>
      {may('pack.write') ? <AddPackForm /> : null}
      <Ready of={instruments} what={texts('instrumentTable.instruments')}>
        {({ rows }) => (
          <TableScroll label={texts('instrumentTable.tableOfInstruments')}>
            <table className="table-cards">
              <thead>
                <tr>
                  <th scope="col">{texts('instrumentTable.instrument')}</th>
                  <th scope="col" className="number">
                    {texts('instrumentTable.items')}
                  </th>
                  <th scope="col">{texts('instrumentTable.scales')}</th>
                  <th scope="col">{texts('instrumentTable.licence')}</th>
                  <th scope="col">{texts('instrumentTable.wordingShown')}</th>
                </tr>
              </thead>
              <tbody>
                {rows
                  .filter(({ key }) => asked.has(key))
                  .map((row) => (
                    <tr key={row.key}>
                      <th scope="row" data-label={texts('instrumentTable.instrument')}>
                        <span
                          title={texts('instrumentTable.versionVersionRevisionRevision', {
                            version: row.version,
                            revision: row.revision,
                          })}
                        >
                          {row.title}
                        </span>
                      </th>
                      <td className="number" data-label={texts('instrumentTable.items')}>
                        {row.items}
                      </td>
                      <td data-label={texts('instrumentTable.scales')}>
                        {row.scales.map(({ title }) => title).join(', ')}
                      </td>
                      <td data-label={texts('instrumentTable.licence')}>
                        <span title={`${row.licence.owner}. ${row.licence.note}`}>{licences[row.licence.class]}</span>
                      </td>
                      <td data-label={texts('instrumentTable.wordingShown')}>
                        {row.packLocales.length === 0 ? (
                          <span className="soft">{texts('instrumentTable.shortDescriptors')}</span>
                        ) : (
                          texts('instrumentTable.packPackLocales', { packLocales: row.packLocales.join(', ') })
                        )}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Ready>
    </section>
  );
}

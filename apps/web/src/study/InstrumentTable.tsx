import type { StudyDefinition } from '@jointwise/definitions';
import { useMay } from '../api/useSession.ts';
import { Ready } from '../shared/Ready.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { AddPackForm } from './AddPackForm.tsx';
import { useInstruments } from './useInstruments.ts';

const licences = {
  G: 'no fee known',
  A: 'free non-commercial, permission needed',
  L: 'licence needed',
  P: 'public rule',
};

/** The instruments of the study: licence, scales, and which wording the pages show. */
export function InstrumentTable({ definition }: { readonly definition: StudyDefinition }) {
  const instruments = useInstruments();
  const may = useMay();
  const asked = new Set(definition.visits.flatMap((visit) => Object.values(visit.instruments).flat()));
  return (
    <section className="stack" aria-labelledby="instruments-title">
      <h2 id="instruments-title">Instruments and wording packs</h2>
      {may('pack.write') ? <AddPackForm /> : null}
      <Ready of={instruments} what="instruments">
        {({ rows }) => (
          <TableScroll label="Table of instruments">
            <table className="table-cards">
              <thead>
                <tr>
                  <th scope="col">Instrument</th>
                  <th scope="col" className="number">
                    Items
                  </th>
                  <th scope="col">Scales</th>
                  <th scope="col">Licence</th>
                  <th scope="col">Wording shown</th>
                </tr>
              </thead>
              <tbody>
                {rows
                  .filter(({ key }) => asked.has(key))
                  .map((row) => (
                    <tr key={row.key}>
                      <th scope="row" data-label="Instrument">
                        <span title={`Version ${row.version}, revision ${row.revision}`}>{row.title}</span>
                      </th>
                      <td className="number" data-label="Items">
                        {row.items}
                      </td>
                      <td data-label="Scales">{row.scales.map(({ title }) => title).join(', ')}</td>
                      <td data-label="Licence">
                        <span title={`${row.licence.owner}. ${row.licence.note}`}>{licences[row.licence.class]}</span>
                      </td>
                      <td data-label="Wording shown">
                        {row.packLocales.length === 0 ? (
                          <span className="soft">short descriptors</span>
                        ) : (
                          `pack: ${row.packLocales.join(', ')}`
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

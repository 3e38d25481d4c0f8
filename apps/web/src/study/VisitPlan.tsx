import { conditions, type StudyDefinition } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';

/** Visits with target and window in days from the index procedure, and what is asked there. */
export function VisitPlan({ definition }: { readonly definition: StudyDefinition }) {
  return (
    <section className="stack" aria-labelledby="visits-title">
      <h2 id="visits-title">Visits</h2>
      <TableScroll label="Table of visits">
        <table className="table-cards">
          <caption>Days from the index procedure; both ends belong to the window.</caption>
          <thead>
            <tr>
              <th scope="col">Visit</th>
              <th scope="col" className="number">
                Target
              </th>
              <th scope="col">Window</th>
              <th scope="col">Instruments</th>
            </tr>
          </thead>
          <tbody>
            {definition.visits.map((visit) => (
              <tr key={visit.code}>
                <th scope="row" data-label="Visit">
                  {visit.title}
                </th>
                <td className="number" data-label="Target">
                  day {visit.targetDay}
                </td>
                <td data-label="Window">
                  {visit.window[0]} to {visit.window[1]}
                </td>
                <td data-label="Instruments">
                  <details className="plan-instruments">
                    <summary>{new Set(Object.values(visit.instruments).flat()).size} instruments</summary>
                    <ul className="stack-close small">
                      {Object.entries(visit.instruments).map(([condition, keys]) => (
                        <li key={condition}>
                          <strong>{conditionName(condition)}:</strong> {keys.join(', ')}
                        </li>
                      ))}
                    </ul>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function conditionName(key: string): string {
  return key === '*' ? 'Every other condition' : (conditions.find((one) => one.key === key)?.title ?? key);
}

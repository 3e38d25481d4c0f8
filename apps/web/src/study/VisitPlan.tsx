import { conditions, type StudyDefinition } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';

/** Visits with target and window in days from the index procedure, and what is asked there. */
export function VisitPlan({ definition }: { readonly definition: StudyDefinition }) {
  return (
    <section className="stack" aria-labelledby="visits-title">
      <h2 id="visits-title">{texts('visitPlan.visits')}</h2>
      <TableScroll label={texts('visitPlan.tableOfVisits')}>
        <table className="table-cards">
          <caption>{texts('visitPlan.daysIndexProcedureBoth')}</caption>
          <thead>
            <tr>
              <th scope="col">{texts('visitPlan.visit')}</th>
              <th scope="col" className="number">
                {texts('visitPlan.target')}
              </th>
              <th scope="col">{texts('visitPlan.window')}</th>
              <th scope="col">{texts('visitPlan.instruments')}</th>
            </tr>
          </thead>
          <tbody>
            {definition.visits.map((visit) => (
              <tr key={visit.code}>
                <th scope="row" data-label={texts('visitPlan.visit')}>
                  {visit.title}
                </th>
                <td className="number" data-label={texts('visitPlan.target')}>
                  {texts.nodes('visitPlan.dayTargetDay', { targetDay: visit.targetDay })}
                </td>
                <td data-label={texts('visitPlan.window')}>
                  {texts('visitPlan.windowDays', { from: visit.window[0], to: visit.window[1] })}
                </td>
                <td data-label={texts('visitPlan.instruments')}>
                  <details className="plan-instruments">
                    <summary>
                      {texts.nodes('visitPlan.sizeInstruments', {
                        size: new Set(Object.values(visit.instruments).flat()).size,
                      })}
                    </summary>
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
  return key === '*'
    ? texts('visitPlan.everyOtherCondition')
    : (conditions.find((one) => one.key === key)?.title ?? key);
}

import { productClasses, type TrialDefinition } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';

/** Arms with class, dose and people; a regimen of two products belongs to neither. */
export function TrialArms({ trial }: { readonly trial: TrialDefinition }) {
  const missing = <span className="soft">{texts('trialArms.notPrinted')}</span>;
  return (
    <section className="stack" aria-labelledby="arms-title">
      <h2 id="arms-title">{texts('field.arms')}</h2>
      <TableScroll label={texts('trialArms.table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts('field.arm')}</th>
              <th scope="col">{texts('field.productClass')}</th>
              <th scope="col">{texts('field.dose')}</th>
              <th scope="col" className="number">
                {texts('field.randomised')}
              </th>
              <th scope="col" className="number">
                {texts('field.analysed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trial.arms.map((arm) => (
              <tr key={arm.code}>
                <td data-label={texts('field.arm')}>{arm.label}</td>
                <td data-label={texts('field.productClass')}>
                  {arm.productClasses.length === 0 ? (
                    <span className="soft">{texts('trialArms.noClass')}</span>
                  ) : (
                    arm.productClasses
                      .map((code) => productClasses.find((one) => one.code === code)?.short ?? code)
                      .join(texts('trialArms.with'))
                  )}
                </td>
                <td data-label={texts('field.dose')}>{arm.dose ?? missing}</td>
                <td data-label={texts('field.randomised')} className="number">
                  {arm.randomised ?? missing}
                </td>
                <td data-label={texts('field.analysed')} className="number">
                  {arm.analysed ?? missing}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

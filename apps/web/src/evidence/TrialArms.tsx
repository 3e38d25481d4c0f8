import { productClasses, type TrialDefinition } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';

/** Arms with class, dose and people; a regimen of two products belongs to neither. */
export function TrialArms({ trial }: { readonly trial: TrialDefinition }) {
  const missing = <span className="soft">not printed</span>;
  return (
    <section className="stack" aria-labelledby="arms-title">
      <h2 id="arms-title">Arms</h2>
      <TableScroll label="Table of arms">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Arm</th>
              <th scope="col">Product class</th>
              <th scope="col">Dose</th>
              <th scope="col" className="number">
                Randomised
              </th>
              <th scope="col" className="number">
                Analysed
              </th>
            </tr>
          </thead>
          <tbody>
            {trial.arms.map((arm) => (
              <tr key={arm.code}>
                <td data-label="Arm">{arm.label}</td>
                <td data-label="Product class">
                  {arm.productClasses.length === 0 ? (
                    <span className="soft">none that is known</span>
                  ) : (
                    arm.productClasses
                      .map((code) => productClasses.find((one) => one.code === code)?.short ?? code)
                      .join(' with ')
                  )}
                </td>
                <td data-label="Dose">{arm.dose ?? missing}</td>
                <td data-label="Randomised" className="number">
                  {arm.randomised ?? missing}
                </td>
                <td data-label="Analysed" className="number">
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

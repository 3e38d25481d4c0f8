import { intercurrentTitles } from '@jointwise/definitions';
import { formatCompleteness, formatNumber } from '@jointwise/report';
import { TableScroll } from '../shared/TableScroll.tsx';
import { shortOf } from './analysis-sentence.ts';
import { texts } from './texts.ts';
import type { Analysis } from './useAnalyses.ts';

const treatedHeads = ['arm', 'treated', 'notYetDue', 'died', 'withdrew', 'known', 'complete', 'mean'] as const;
const allocatedHeads = ['arm', 'allocated', 'treatedOfThem', ...treatedHeads.slice(2)] as const;

/** What became of each arm, and what happened to it before the horizon. */
export function ArmsTable({ result }: Pick<Analysis, 'result'>) {
  const { arms, status } = result;
  const isAllocated = arms.some(({ allocated }) => allocated !== null);
  const heads = isAllocated ? allocatedHeads : treatedHeads;
  return (
    <section className="panel stack" aria-labelledby="arms-title">
      <h2 id="arms-title">{texts('resultView.arms')}</h2>
      <TableScroll label={texts('resultView.armsTable')}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {headOf(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {arms.map((arm) => (
              <tr key={arm.code}>
                <th scope="row">{arm.title}</th>
                {arm.allocated === null ? null : (
                  <td className="number">
                    {texts('resultView.treatedPersons', { treated: arm.allocated, persons: arm.persons })}
                  </td>
                )}
                <td className="number">
                  {arm.allocated === null
                    ? texts('resultView.treatedPersons', { treated: arm.treated, persons: arm.persons })
                    : texts('resultView.treatedAs', {
                        own: arm.treated - (arm.treatedOtherwise ?? 0),
                        other: arm.treatedOtherwise ?? 0,
                        none: arm.allocated - arm.treated,
                      })}
                </td>
                <td className="number">{arm.notYetDue}</td>
                <td className="number">{arm.died}</td>
                <td className="number">{arm.withdrew}</td>
                <td className="number">
                  {arm.answered}/{arm.due}
                </td>
                <td className="number">
                  {arm.completeness === null ? formatNumber(null) : formatCompleteness(arm.completeness)}
                </td>
                <td className="number">{formatNumber(arm.mean, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {status === 'withheld' ? <p className="small soft">{texts('resultView.withheldNumbers')}</p> : null}
      <Events result={result} />
    </section>
  );
}

function headOf(head: (typeof allocatedHeads | typeof treatedHeads)[number]): string {
  switch (head) {
    case 'arm':
      return texts('resultView.arm');
    case 'treated':
      return texts('resultView.treated');
    case 'allocated':
      return texts('resultView.allocated');
    case 'treatedOfThem':
      return texts('resultView.treatedOfThem');
    case 'notYetDue':
      return texts('resultView.notYetDue');
    case 'died':
      return texts('resultView.died');
    case 'withdrew':
      return texts('resultView.withdrew');
    case 'known':
      return texts('resultView.known');
    case 'complete':
      return texts('resultView.complete');
    case 'mean':
      return texts('resultView.mean');
  }
}

function Events({ result: { intercurrentEvents, question } }: Pick<Analysis, 'result'>) {
  if (intercurrentEvents.length === 0) return null;
  return (
    <TableScroll label={texts('resultView.events')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts('resultView.event')}</th>
            <th scope="col">{texts('resultView.strategy')}</th>
            <th scope="col">{shortOf(question.productClass)}</th>
            {question.comparator === null ? null : <th scope="col">{shortOf(question.comparator)}</th>}
          </tr>
        </thead>
        <tbody>
          {intercurrentEvents.map(({ code, strategy, product, comparator }) => (
            <tr key={code}>
              <td>{intercurrentTitles[code]}</td>
              <td>{strategy.replaceAll('-', ' ')}</td>
              <td className="number">{product}</td>
              {question.comparator === null ? null : <td className="number">{comparator}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

import type { EnquiryFunnelReply } from '@jointwise/server/contract';
import { TableScroll } from '../shared/TableScroll.tsx';
import { channelWords, stepWords } from './enquiry-words.ts';

/** From enquiry to care, each step of all enquiries: who is not treated stays in sight. */
export function FunnelTable({ steps, channels }: EnquiryFunnelReply) {
  return (
    <section className="stack" aria-labelledby="funnel">
      <h2 id="funnel">From enquiry to care</h2>
      <TableScroll label="Enquiries by step and channel">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">All channels</th>
              {channels.map(({ channel }) => (
                <th scope="col" key={channel}>
                  {channelWords[channel]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, n, of }, index) => (
              <tr key={step}>
                <th scope="row">{stepWords[step]}</th>
                <td className="numbers">
                  {n}/{of}
                </td>
                {channels.map(({ channel, steps: own }) => (
                  <td className="numbers" key={channel}>
                    {own[index]?.n}/{own[index]?.of}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="small soft">
        Decision aid and appointment count enquiries that ever came so far; declined, enrolled, deleted and open are
        where they stand now.
      </p>
    </section>
  );
}

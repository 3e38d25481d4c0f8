import type { EnquiryFunnelReply } from '@jointwise/server/contract';
import { TableScroll } from '../shared/TableScroll.tsx';
import { channelWords, stepWords } from './enquiry-words.ts';
import { texts } from './texts.ts';

/** From enquiry to care, each step of all enquiries: who is not treated stays in sight. */
export function FunnelTable({ steps, channels }: EnquiryFunnelReply) {
  return (
    <section className="stack" aria-labelledby="funnel">
      <h2 id="funnel">{texts('funnelTable.fromEnquiryCare')}</h2>
      <TableScroll label={texts('funnelTable.enquiriesStepChannel')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts('funnelTable.step')}</th>
              <th scope="col">{texts('funnelTable.allChannels')}</th>
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
      <p className="small soft">{texts('funnelTable.decisionAidAppointmentCount')}</p>
    </section>
  );
}

import { moreUrgent } from '@jointwise/registry';
import { addEnquiryDetails, changeEnquiry, type Enquiry, type EnquiryEventEntry, type Session } from '@jointwise/store';
import { type Reading, readMessage } from './read-message.ts';

/** Keeps what a person chose to tell, sealed, and raises a task when words of an emergency stand in it. */
export async function shareDetails(
  session: Session,
  { enquiry, text, at }: { readonly enquiry: Enquiry; readonly text: string; readonly at: Date },
): Promise<Reading> {
  const { siteId, id } = enquiry;
  const reading = readMessage(text);
  await addEnquiryDetails(session, { siteId, enquiryId: id, text, at });
  const raised: EnquiryEventEntry[] =
    reading.urgency === null ? [] : [{ kind: 'red-flag-raised', detail: reading.urgency }];
  await changeEnquiry(session, {
    ...{ siteId, id, at },
    events: [{ kind: 'details-shared' }, ...raised],
    change: {
      isScanned: enquiry.isScanned && reading.isScanned,
      ...(enquiry.state === 'answered' && { state: 'assigned' as const }),
      ...(reading.urgency !== null && { urgency: moreUrgent(enquiry.urgency, reading.urgency), isRedFlagOpen: true }),
    },
  });
  return reading;
}

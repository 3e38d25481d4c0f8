import { useMay } from '../api/useSession.ts';
import { EnquiryList } from './EnquiryList.tsx';
import { useEnquiries } from './useEnquiries.ts';

/** Enquiries with words that can mean an emergency, on top of the day until somebody has dealt with them. */
export function RedFlagEnquiries({ siteId }: { readonly siteId: string }) {
  const may = useMay()('enquiry.read', siteId);
  const list = useEnquiries(siteId, 'red-flag', may);
  if (!may || list.status !== 'ready' || list.data.rows.length === 0) return null;
  return (
    <section className="notice notice-danger" aria-labelledby="red-flag-enquiries">
      <h2 id="red-flag-enquiries">Somebody who asked may need help now</h2>
      <p>Words that can mean an emergency stood in a message. Its text was not kept: call.</p>
      <EnquiryList rows={list.data.rows} />
    </section>
  );
}

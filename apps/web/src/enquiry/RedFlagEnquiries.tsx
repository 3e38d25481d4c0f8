import { useMay } from '../api/useSession.ts';
import { EnquiryList } from './EnquiryList.tsx';
import { texts } from './texts.ts';
import { useEnquiries } from './useEnquiries.ts';

/** Enquiries with words that can mean an emergency, on top of the day until somebody has dealt with them. */
export function RedFlagEnquiries({ siteId }: { readonly siteId: string }) {
  const may = useMay()('enquiry.read', siteId);
  const list = useEnquiries(siteId, 'red-flag', may);
  if (!may || list.status !== 'ready' || list.data.rows.length === 0) return null;
  return (
    <section className="notice notice-danger" aria-labelledby="red-flag-enquiries">
      <h2 id="red-flag-enquiries">{texts('redFlagEnquiries.somebodyWhoAskedMay')}</h2>
      <p>{texts('redFlagEnquiries.wordsCanMeanEmergency')}</p>
      <EnquiryList rows={list.data.rows} />
    </section>
  );
}

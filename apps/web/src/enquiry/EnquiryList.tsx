import type { EnquiryRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { channelWords, inSentence, outcomeWords, stateWords, urgencyWords } from './enquiry-words.ts';
import { texts } from './texts.ts';

/** Rows of the inbox, each one click from its page. */
export function EnquiryList({ rows }: { readonly rows: readonly EnquiryRow[] }) {
  return (
    <ul className="today-list">
      {rows.map((row) => (
        <li className="today-row" key={row.id}>
          <Standing row={row} />
          <div>
            <strong>
              {row.name ?? (row.erasedAt === null ? row.reference : texts('enquiryList.personalDataDeleted'))}
            </strong>{' '}
            <span className="soft small">
              <span className="numbers">{row.reference}</span> · {channelWords[row.channel]} ·{' '}
              <DateText iso={row.receivedAt} />
            </span>
            <p className="small">{detailOf(row)}</p>
          </div>
          <Link to="/enquiries/$enquiryId" params={{ enquiryId: row.id }} className="button">
            {texts('enquiryList.open')}
            <span className="visually-hidden"> {row.name ?? row.reference}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Standing({ row }: { readonly row: EnquiryRow }) {
  if (row.isRedFlagOpen && row.urgency !== null) {
    return <span className="chip chip-danger">{urgencyWords[row.urgency]}</span>;
  }
  if (!row.isScanned && row.state !== 'closed')
    return <span className="chip chip-warn">{texts('enquiryList.notScanned')}</span>;
  return <span className="chip">{row.outcome === null ? stateWords[row.state] : outcomeWords[row.outcome]}</span>;
}

function detailOf({ callMe, answerBy, assignedName, locale, isScanned, dataRoles }: EnquiryRow): string {
  const parts = [
    texts('enquiryList.answerChannelWordsLocale', {
      channelWords: inSentence(channelWords[answerBy]),
      locale: locale === 'es' ? texts('enquiryList.spanish') : texts('enquiryList.english'),
    }),
    ...(callMe ? [texts('enquiryList.wantsACall')] : []),
    ...(isScanned ? [] : [texts('enquiryList.languageNotScannedEmergencies')]),
    ...(dataRoles.crossesBorder === 'yes' ? [texts('enquiryList.fromAnotherCountry')] : []),
    assignedName === null
      ? texts('enquiryList.nobodyTaken')
      : texts('enquiryList.takenByAssignedName', { assignedName }),
  ];
  return `${parts.join('; ')}.`;
}

import { verdictWords } from '@jointwise/definitions';
import type { ClaimRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { ClaimNotices } from './ClaimNotices.tsx';
import { ClaimsTabs } from './ClaimsTabs.tsx';
import { ledgerSentence, sentenceOf, typeWords, verdictChip } from './claim-words.ts';
import { useClaims } from './useClaims.ts';

/** The ledger: every sentence with its verdict, those with news first. */
export function ClaimsPage() {
  const claims = useClaims();
  return (
    <Page
      title="Claims"
      sentence={claims.status === 'ready' ? ledgerSentence(claims.data.rows) : undefined}
      basis="Each verdict follows from an interval and a threshold by a rule that was fixed beforehand."
    >
      <ClaimsTabs />
      <ClaimNotices />
      <Ready of={claims} what="the claims">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty action={<Link to="/claims/new">Add a claim</Link>}>No claim is in the ledger yet.</Empty>
          ) : (
            <ul className="today-list">
              {rows.map((row) => (
                <Row key={row.slug} row={row} />
              ))}
            </ul>
          )
        }
      </Ready>
    </Page>
  );
}

function Row({ row }: { readonly row: ClaimRow }) {
  const { slug, state, verdict, worseThan, decidedAt, definition } = row;
  return (
    <li className="panel stack-close">
      <p>
        <Link to="/claims/$slug" params={{ slug }}>
          “{sentenceOf(row)}”
        </Link>
      </p>
      <p className="row small">
        {verdict === null ? <span className="chip">No verdict yet</span> : null}
        {verdict === null ? null : <span className={verdictChip(verdict)}>{verdictWords[verdict].en}</span>}
        <span className="soft">
          {typeWords[definition.type as keyof typeof typeWords]}, {state}
        </span>
        {decidedAt === null ? null : <DateText iso={decidedAt} />}
      </p>
      {worseThan === null ? null : (
        <p className="small">Published as “{verdictWords[worseThan].en}”; the verdict got worse.</p>
      )}
    </li>
  );
}

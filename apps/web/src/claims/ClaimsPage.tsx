import { verdictWords } from '@jointwise/definitions';
import type { ClaimRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { ClaimNotices } from './ClaimNotices.tsx';
import { ClaimsTabs } from './ClaimsTabs.tsx';
import { ledgerSentence, productsOf, sentenceOf, typeWords, verdictChip } from './claim-words.ts';
import { texts } from './texts.ts';
import { useClaims } from './useClaims.ts';

/** The ledger: every sentence with its verdict, those with news first. */
export function ClaimsPage() {
  const claims = useClaims();
  return (
    <Page
      title={texts('claimsPage.title')}
      sentence={claims.status === 'ready' ? ledgerSentence(claims.data.rows) : undefined}
      basis={texts('claimsPage.basis')}
    >
      <ClaimsTabs />
      <ClaimNotices />
      <Ready of={claims} what={texts('claimsPage.theClaims')}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty action={<Link to="/claims/new">{texts('claimsPage.addAClaim')}</Link>}>
              {texts('claimsPage.noClaimLedgerYet')}
            </Empty>
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
        {verdict === null ? <span className="chip">{texts('claimsPage.noVerdictYet')}</span> : null}
        {verdict === null ? null : <span className={verdictChip(verdict)}>{verdictWords[verdict].en}</span>}
        <span className="soft">
          {[typeWords[definition.type as keyof typeof typeWords], productsOf(row), state].filter(Boolean).join(', ')}
        </span>
        {decidedAt === null ? null : <DateText iso={decidedAt} />}
      </p>
      {worseThan === null ? null : (
        <p className="small">{texts.nodes('claimsPage.publishedEnVerdictGot', { en: verdictWords[worseThan].en })}</p>
      )}
    </li>
  );
}

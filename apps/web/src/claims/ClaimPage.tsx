import { type CertaintyLevel, verdictWords } from '@jointwise/definitions';
import { drawClaimForest, formatCertainty, formatEffect, formatVerdict } from '@jointwise/report';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { Figure } from '../figure/Figure.tsx';
import { DateText } from '../shared/DateText.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimsTabs } from './ClaimsTabs.tsx';
import { sentenceOf, typeWords, verdictChip } from './claim-words.ts';
import { type ClaimReply, useClaim, useClaimHistory } from './useClaims.ts';

/** One claim: its verdict, what it rests on, and who may show it to everybody. */
export function ClaimPage() {
  const { slug } = useParams({ from: '/claims/$slug' });
  const claim = useClaim(slug);
  return (
    <Page
      title="Claim"
      sentence={claim.status === 'ready' ? `“${sentenceOf(claim.data.claim)}”` : undefined}
      basis={claim.status === 'ready' ? basisOf(claim.data) : undefined}
    >
      <ClaimsTabs />
      <Ready of={claim} what="the claim">
        {(reply) => (
          <>
            <Verdict reply={reply} />
            <ClaimActions reply={reply} key={reply.claim.version} />
            <History slug={slug} />
          </>
        )}
      </Ready>
    </Page>
  );
}

function basisOf({ claim: { definition, author, version } }: ClaimReply): string {
  const type = typeWords[definition.type as keyof typeof typeWords];
  return `${type}. ${String(definition.publishedIn)}; ${String(definition.publishedBy)}. Version ${version} by ${author}.`;
}

function Verdict({ reply: { claim, card } }: { readonly reply: ClaimReply }) {
  const { slug, state, approver, publishedVersion, version, worseThan } = claim;
  const forest = card === null ? undefined : drawClaimForest(card);
  return (
    <section className="panel stack" aria-labelledby="verdict-title">
      <h2 id="verdict-title">Verdict</h2>
      {card === null ? (
        <p>There is no verdict on this version yet.</p>
      ) : (
        <>
          <p className="row">
            <span className={verdictChip(card.verdict.code)}>{verdictWords[card.verdict.code].en}</span>
            {card.certainty === null ? null : <span>{formatCertainty(card.certainty as CertaintyLevel)}</span>}
          </p>
          <p>{formatVerdict(card)}</p>
          {card.effect === null ? null : <p className="numbers soft">{formatEffect(card)}</p>}
          {forest === undefined ? null : <Figure draw={() => forest} />}
          <ul className="small soft">
            {card.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {worseThan === null ? null : (
        <p className="notice notice-danger">Published as “{verdictWords[worseThan].en}”; the verdict got worse.</p>
      )}
      <p>
        {state === 'published' ? (
          <>
            Published as version {publishedVersion}
            {publishedVersion === version ? '' : `, while version ${version} waits for approval`}, approved by{' '}
            {approver}. <a href={`/en/claims/${slug}`}>Public page</a>
          </>
        ) : (
          `${state === 'draft' ? 'A draft' : 'Retired'}: not in the public list.`
        )}{' '}
        {claim.definition.estimand === null ? null : (
          <Link
            to="/evidence/synthesis"
            search={{
              productClass: String((claim.definition.productClasses as string[])[0]),
              estimand: String(claim.definition.estimand),
            }}
          >
            Published evidence on it
          </Link>
        )}
      </p>
    </section>
  );
}

function History({ slug }: { readonly slug: string }) {
  const history = useClaimHistory(slug);
  const may = useMay();
  if (!may('claim.read') || history.status === 'failed') return null;
  return (
    <section className="stack" aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <Ready of={history} what="the history">
        {({ rows }) => (
          <ol className="stack-close" reversed>
            {rows.map(({ number, verdict, version, decidedAt }) => (
              <li key={number}>
                {verdictWords[verdict].en}, version {version}, <DateText iso={decidedAt} />
              </li>
            ))}
          </ol>
        )}
      </Ready>
    </section>
  );
}

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
import { texts } from './texts.ts';
import { type ClaimReply, useClaim, useClaimHistory } from './useClaims.ts';

/** One claim: its verdict, what it rests on, and who may show it to everybody. */
export function ClaimPage() {
  const { slug } = useParams({ from: '/claims/$slug' });
  const claim = useClaim(slug);
  return (
    <Page
      title={texts('claimPage.title')}
      sentence={claim.status === 'ready' ? `“${sentenceOf(claim.data.claim)}”` : undefined}
      basis={claim.status === 'ready' ? basisOf(claim.data) : undefined}
    >
      <ClaimsTabs />
      <Ready of={claim} what={texts('claimPage.theClaim')}>
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
  return texts('claimPage.typePublishedInPublishedByVersion', {
    type,
    publishedIn: String(definition.publishedIn),
    publishedBy: String(definition.publishedBy),
    version,
    author,
  });
}

function Verdict({ reply: { claim, card } }: { readonly reply: ClaimReply }) {
  const { slug, state, approver, publishedVersion, version, worseThan } = claim;
  const forest = card === null ? undefined : drawClaimForest(card);
  return (
    <section className="panel stack" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{texts('claimPage.verdict')}</h2>
      {card === null ? (
        <p>{texts('claimPage.thereNoVerdictVersion')}</p>
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
        <p className="notice notice-danger">
          {texts.nodes('claimPage.publishedEnVerdictGot', { en: verdictWords[worseThan].en })}
        </p>
      )}
      <p>
        {state === 'published'
          ? texts.nodes('claimPage.publishedVersion', {
              publishedVersion,
              waiting: publishedVersion === version ? '' : texts('claimPage.whileVersionVersionWaits', { version }),
              approver,
              link: <a href={`/en/claims/${slug}`}>{texts('claimPage.publicPage')}</a>,
            })
          : texts('claimPage.stateNotPublicList', {
              state: state === 'draft' ? texts('claimPage.aDraft') : texts('claimPage.retired'),
            })}{' '}
        {claim.definition.estimand === null ? null : (
          <Link
            to="/evidence/synthesis"
            search={{
              productClass: String((claim.definition.productClasses as string[])[0]),
              estimand: String(claim.definition.estimand),
            }}
          >
            {texts('claimPage.publishedEvidence')}
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
      <h2 id="history-title">{texts('claimPage.history')}</h2>
      <Ready of={history} what={texts('claimPage.theHistory')}>
        {({ rows }) => (
          <ol className="stack-close" reversed>
            {rows.map(({ number, verdict, version, decidedAt }) => (
              <li key={number}>
                {texts.nodes('claimPage.enVersionVersionDateText', {
                  en: verdictWords[verdict].en,
                  version,
                  dateText: <DateText iso={decidedAt} />,
                })}
              </li>
            ))}
          </ol>
        )}
      </Ready>
    </section>
  );
}

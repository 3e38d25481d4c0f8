import type { CertaintyLevel } from '@jointwise/definitions';
import { formatCertainty, formatVerdictWord } from '@jointwise/report';
import { claimWords } from '../claims/claim-words.ts';
import type { ClaimLine } from '../claims/shown-claim.ts';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** All published claims, each with its verdict. */
export function ClaimsPage({ claims, t }: { readonly claims: readonly ClaimLine[]; readonly t: Texts }) {
  return (
    <div className="letter claims">
      <BackLink t={t} />
      <h1>{t('claims.listTitle')}</h1>
      <p className="lede">{t('claims.listLede')}</p>
      {claims.length === 0 ? <p>{t('claims.empty')}</p> : null}
      <ul className="claim-list">
        {claims.map((claim) => (
          <li key={claim.slug}>
            <a className="claim-line" href={`/${t.locale}/claims/${claim.slug}`}>
              <q lang={claim.lang === t.locale ? undefined : claim.lang}>{claim.sentence}</q>
            </a>
            <p>
              <span className={`verdict-chip verdict-${claim.verdict}`}>
                {formatVerdictWord(claim.verdict, claimWords(t))}
              </span>
              <span className="soft small">
                {claim.certainty === null
                  ? ''
                  : `${formatCertainty(claim.certainty as CertaintyLevel, claimWords(t))} · `}
                {t.date(claim.decidedAt)}
              </span>
            </p>
            {claim.worseThan === null ? null : <p className="small danger-text">{t('claims.worseShort')}</p>}
          </li>
        ))}
      </ul>
      <section className="note">
        <h2>{t('claims.ruleTitle')}</h2>
        {t.lines('claims.rule').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <a href={`/${t.locale}/evidence`}>{t('evidence.title')}</a>
        </p>
      </section>
    </div>
  );
}

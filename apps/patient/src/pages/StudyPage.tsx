import type { ClaimLine } from '../claims/shown-claim.ts';
import type { ShownStudy } from '../claims/shown-study.ts';
import { SaidText } from '../rooms/SaidText.tsx';
import { say } from '../rooms/say.ts';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** A registered study: what it is, how many take part, and which claims it helps to answer. */
export function StudyPage({ study, claims, t }: StudyPageProps) {
  const few = t('claims.study.few');
  return (
    <div className="letter study">
      <BackLink path="/evidence" label={t('evidence.title')} t={t} />
      <h1>
        <SaidText english={study.title} t={t} />
      </h1>
      <p className="lede">{t(study.kind === 'trial' ? 'claims.study.trialLede' : 'claims.study.lede')}</p>
      {study.synthetic ? <p className="note note-warn">{t('claims.study.synthetic')}</p> : null}
      <dl className="claim-facts">
        <Fact name={t('claims.study.code')} value={study.code} />
        <Fact name={t('claims.study.kind')} value={t(`claims.study.${study.kind}`)} />
        <Fact name={t('claims.study.sites')} value={String(study.sites)} />
        <Fact name={t('claims.study.enrolled')} value={study.people === null ? few : String(study.people)} />
        <Fact name={t('claims.study.visitsTitle')} value={study.visits.map((visit) => say(visit, t).text).join(', ')} />
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="scroller" tabIndex={0} aria-label={t('claims.study.classTitle')}>
        <table>
          <caption>{t('claims.study.classCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('claims.study.class')}</th>
              <th scope="col">{t('claims.study.enrolled')}</th>
            </tr>
          </thead>
          <tbody>
            {study.classes.map(({ title, people }) => (
              <tr key={title}>
                <th scope="row">
                  <SaidText english={title} t={t} />
                </th>
                <td>{people ?? few}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>{t(study.isRandomised ? 'claims.study.byChance' : 'claims.study.caution')}</p>
      {claims.length === 0 ? null : (
        <section>
          <h2>{t('claims.study.claimsTitle')}</h2>
          <ul className="plain-list">
            {claims.map(({ slug, sentence, lang }) => (
              <li key={slug}>
                <a href={`/${t.locale}/claims/${slug}`}>
                  <q lang={lang === t.locale ? undefined : lang}>{sentence}</q>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export interface StudyPageProps {
  readonly study: ShownStudy;
  readonly claims: readonly ClaimLine[];
  readonly t: Texts;
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import { aidEdition } from '@jointwise/definitions';
import {
  type AidStatement,
  type AidTrialKind,
  aidTrialKinds,
  type StatedText,
  signingState,
} from '@jointwise/registry';
import { StatedBlock } from '../aid/StatedBlock.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

interface WhoMadeThisPageProps {
  readonly statement: AidStatement;
  readonly t: Texts;
}

/** Who pays, who gains, who wrote, who tested, who signed; where nobody has said it, that is said. */
export function WhoMadeThisPage({ statement, t }: WhoMadeThisPageProps) {
  const { funding, conflicts } = statement;
  return (
    <div className="letter">
      <BackLink path="/quality" label={t('aid.quality.title')} t={t} />
      <h1>{t('aid.behind.title')}</h1>
      <p className="lede">{t('aid.behind.lede')}</p>
      <Part title={t('aid.quality.funding')} stated={funding} none={t('aid.quality.fundingText')} t={t} />
      <Part title={t('aid.behind.conflicts')} stated={conflicts} none={t('aid.behind.conflictsNone')} t={t} />
      <Authors statement={statement} t={t} />
      <Trials statement={statement} t={t} />
      <section>
        <h2>{t('aid.quality.policy')}</h2>
        <p>{t('aid.quality.policyText', { months: aidEdition.reviewMonths })}</p>
        <p>
          {t('aid.optionsPage.updates', {
            first: t.date(aidEdition.firstOn),
            last: t.date(aidEdition.changedOn),
            next: t.date(aidEdition.reviewBy),
          })}
        </p>
      </section>
      <Signatures statement={statement} t={t} />
    </div>
  );
}

function Part(part: {
  readonly title: string;
  readonly stated: StatedText | null;
  readonly none: string;
  readonly t: Texts;
}) {
  const { title, stated, none, t } = part;
  return (
    <section>
      <h2>{title}</h2>
      <p>{stated === null ? none : <StatedBlock stated={stated} t={t} />}</p>
    </section>
  );
}

function Authors({ statement: { authors }, t }: WhoMadeThisPageProps) {
  return (
    <section>
      <h2>{t('aid.quality.authors')}</h2>
      <p>{t('aid.quality.authorsText')}</p>
      {authors.length === 0 ? <p>{t('aid.behind.authorsNone')}</p> : null}
      <ul className="plain-list">
        {authors.map(({ name, credentials, conflicts }) => (
          <li key={name}>
            <strong>{name}</strong>. <StatedBlock stated={credentials} t={t} />{' '}
            <span className="soft">
              {t('aid.behind.conflicts')}: <StatedBlock stated={conflicts} t={t} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every kind is named, so that what was not done is seen as well. */
function Trials({ statement: { trials }, t }: WhoMadeThisPageProps) {
  return (
    <section>
      <h2>{t('aid.behind.trials')}</h2>
      <ul className="plain-list">
        {(Object.keys(aidTrialKinds) as AidTrialKind[]).map((kind) => {
          const done = trials.filter((trial) => trial.kind === kind);
          return (
            <li key={kind}>
              {t(`aid.ipdas.${aidTrialKinds[kind]}`)} {done.length === 0 ? <em>{t('aid.behind.notDone')}</em> : null}
              {done.map(({ on, people, about }) => (
                <span key={on}>
                  <strong>{t('aid.behind.done', { date: t.date(on), count: people })}</strong>{' '}
                  <StatedBlock stated={about} t={t} />{' '}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Signatures({ statement, t }: WhoMadeThisPageProps) {
  const { signatures } = statement;
  return (
    <section>
      <h2>{t('aid.behind.signatures')}</h2>
      <p className={signingState(statement) === 'signed' ? 'note' : 'note note-warn'}>
        {t(`aid.behind.${signingState(statement)}`, { edition: t.date(aidEdition.changedOn) })}
      </p>
      <ul className="plain-list">
        {signatures.map(({ name, credentials, on, edition, disagrees }) => (
          <li key={`${name} ${on}`}>
            <strong>{name}</strong>. <StatedBlock stated={credentials} t={t} />{' '}
            {t('aid.behind.signedOn', { date: t.date(on), edition: t.date(edition) })}
            {disagrees.map(({ criterion, state, reason }) => (
              <span key={criterion}>
                {' '}
                {t.byKey(`aid.ipdas.${criterion}`)} {t(`aid.quality.${state}`)}: <StatedBlock stated={reason} t={t} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ShownEvidence, ShownTrial } from '../evidence/shown-trial.ts';
import { SaidText } from '../rooms/SaidText.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** The published studies that answers rest on: who has checked each, who paid, where it stands. */
export function EvidencePage({ evidence, t }: { readonly evidence: ShownEvidence; readonly t: Texts }) {
  const { trials, withheld, studies } = evidence;
  const verified = trials.filter(({ isVerified }) => isVerified).length;
  return (
    <div className="letter">
      <BackLink t={t} />
      <h1>{t('evidence.title')}</h1>
      <p className="lede">{t('evidence.lede')}</p>
      <p>{t('evidence.checked', { count: trials.length, verified })}</p>
      {withheld === 0 ? null : <p className="soft">{t('evidence.withheld', { count: withheld })}</p>}
      <ul className="claim-list">
        {trials.map((trial) => (
          <Study key={trial.key} trial={trial} t={t} />
        ))}
      </ul>
      {studies.length === 0 ? null : (
        <section>
          <h2>{t('evidence.studiesTitle')}</h2>
          <ul className="plain-list">
            {studies.map(({ code, title }) => (
              <li key={code}>
                <a href={`/${t.locale}/studies/${encodeURIComponent(code)}`}>
                  <SaidText english={title} t={t} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="note">
        <h2>{t('evidence.policyTitle')}</h2>
        {t.lines('evidence.policy').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <a href={`/${t.locale}/evidence.json`}>{t('evidence.file')}</a>
        </p>
      </section>
    </div>
  );
}

function Study({ trial, t }: { readonly trial: ShownTrial; readonly t: Texts }) {
  const { study, journal, doi, people, isVerified, bias, funding, source } = trial;
  const facts: readonly (readonly [string, string])[] = [
    [t('evidence.fact.people'), people === null ? t('evidence.notPrinted') : String(people)],
    [t('evidence.fact.bias'), t(`evidence.bias.${bias}`)],
    [t('evidence.fact.funding'), funding ?? t('evidence.notRecorded')],
    [t('evidence.fact.source'), [journal, source].filter((part) => part !== null).join(' · ')],
  ];
  return (
    <li>
      <h2>{doi === null ? study : <a href={`https://doi.org/${doi}`}>{study}</a>}</h2>
      <p className="soft small">{t(isVerified ? 'evidence.verified' : 'evidence.unverified')}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

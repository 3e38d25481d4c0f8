import type { PlainLegalResult, PlainSource } from '@jointwise/registry';
import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts-of.ts';

type Told = Extract<PlainLegalResult, { status: 'told' }>;

export interface LegalAnswerProps {
  readonly t: Texts;
  readonly result: PlainLegalResult;
  /** Code of one of `jurisdictions`. */
  readonly where: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** What the law makes of a treatment, in words for patients; never without the sentence that legal is not effective. */
export function LegalAnswer({ t, result, where, on }: LegalAnswerProps) {
  return (
    <section aria-labelledby="answer" className="answer">
      <h2 id="answer">{t('law.result.title')}</h2>
      {result.status === 'undetermined' && (
        <Panel title={t('law.result.undetermined')} text={t('law.result.undeterminedText')}>
          <Listed items={result.missing.map((fact) => t.byKey(`law.facts.${fact}`))} />
        </Panel>
      )}
      {result.status === 'to-be-checked' && (
        <Panel title={t('law.result.toCheck')} text={t('law.result.toCheckText')} />
      )}
      {result.status === 'told' && <ToldAnswer t={t} told={result} where={where} on={on} />}
      <div className="note note-warn">
        <p>
          <strong>{t('law.notEvidence')}</strong>
        </p>
      </div>
      <h3>{t('law.result.askTitle')}</h3>
      <Listed items={t.lines('law.ask')} />
      <p className="small soft">{t('law.notAdvice')}</p>
      <p className="small soft">{t('law.result.print')}</p>
    </section>
  );
}

function ToldAnswer({ t, told, where, on }: Omit<LegalAnswerProps, 'result'> & { readonly told: Told }) {
  const { category, certainty, route, points, remarks, assumed, sources } = told;
  const known = points.filter((point) => t.hasKey(`law.points.${point}`));
  return (
    <>
      <Panel title={t.byKey(`law.categories.${category}.title`)} text={t.byKey(`law.categories.${category}.text`)}>
        <p>{t.byKey(`law.certainty.${certainty}`)}</p>
        {route !== undefined && (
          <p>
            <strong>{t.byKey(`law.routes.${route}`)}</strong>
          </p>
        )}
      </Panel>
      {remarks.map((remark) => (
        <div className="note note-warn" key={remark}>
          <h3>{t('law.result.remarks')}</h3>
          <p>{t.byKey(`law.remarks.${remark}`)}</p>
        </div>
      ))}
      {known.length > 0 && (
        <>
          <h3>{t('law.result.points')}</h3>
          <Listed items={known.map((point) => t.byKey(`law.points.${point}`))} />
        </>
      )}
      {assumed.length > 0 && (
        <p className="small">
          {t('law.result.assumed', { facts: assumed.map((fact) => t.byKey(`law.facts.${fact}`)).join('; ') })}
        </p>
      )}
      <details className="fold">
        <summary>{t('law.result.sources')}</summary>
        <p className="small">
          {t('law.result.sourcesText', { place: t.byKey(`law.places.${where}`), date: t.date(on) })}
        </p>
        <ol className="steps small">
          {sources.map((source) => (
            <li key={source.ruleId}>
              <Source t={t} source={source} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Source({ t, source }: { readonly t: Texts; readonly source: PlainSource }) {
  return (
    <>
      <span className="numbers">{source.ruleId}</span>: <span lang="en">{source.sources.join('; ')}</span>
      {source.isDeciding && <strong> ({t('law.result.decided')})</strong>}
    </>
  );
}

function Panel(panel: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="panel">
      <p className="answer-title">{panel.title}</p>
      <p>{panel.text}</p>
      {panel.children}
    </div>
  );
}

function Listed({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

import type { Decision, KnowledgeItem } from '@jointwise/registry';
import { CarriedFields } from '../aid/DecisionFields.tsx';
import { decisionSummary, madeLine } from '../aid/decision-summary.ts';
import { KeepOnDevice } from '../aid/KeepOnDevice.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { FormGuard } from '../shell/FormGuard.tsx';
import type { Texts } from '../texts/texts-of.ts';

interface SummaryPageProps {
  readonly decision: Decision;
  readonly knowledge: readonly KnowledgeItem[];
  /** ISO day. */
  readonly today: string;
  /** One for this page's form, one for the PDF's. */
  readonly tokens: { readonly again: string; readonly pdf: string };
  readonly t: Texts;
}

/** What a person takes along, made from what they sent and kept nowhere else. */
export function SummaryPage({ decision, knowledge, today, tokens, t }: SummaryPageProps) {
  const text = (name: 'title' | 'lede' | 'pdf' | 'again' | 'next' | 'ask' | 'notStored') =>
    t(`aid.decide.summary.${name}`);
  return (
    <div className="letter summary">
      <BackLink path="/options" label={t('aid.optionPage.all')} t={t} />
      <h1>{text('title')}</h1>
      <p className="lede">{text('lede')}</p>
      <div className="buttons">
        <form method="post" action={`/${t.locale}/decide/summary.pdf`}>
          <FormGuard token={tokens.pdf} t={t} />
          <CarriedFields decision={decision} />
          <button className="button button-main" type="submit">
            {text('pdf')}
          </button>
        </form>
        <form method="post" action={`/${t.locale}/decide`}>
          <FormGuard token={tokens.again} t={t} />
          <CarriedFields decision={decision} />
          <button className="button" type="submit" name="go" value="values">
            {text('again')}
          </button>
        </form>
      </div>
      {decisionSummary(decision, knowledge, t).map(({ title, paragraphs, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {lines.length === 0 ? null : (
            <ul className="plain-list">
              {lines.map((line) => (
                <li key={`${line.label} ${line.text}`}>
                  {line.label === undefined ? null : <strong>{line.label}: </strong>}
                  {line.text}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className="note">
        {text('next')} <a href={`/${t.locale}/ask`}>{text('ask')}</a>
      </p>
      <p className="small soft">
        {madeLine(today, t)} {text('notStored')}
      </p>
      <KeepOnDevice isFilling={false} t={t} />
    </div>
  );
}

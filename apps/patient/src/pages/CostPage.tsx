import type { DocumentedPrice } from '@jointwise/definitions';
import { formatMoney } from '@jointwise/report';
import { CostForm } from '../cost/CostForm.tsx';
import { CostResult } from '../cost/CostResult.tsx';
import type { CostAnswer, CostQuestion, Offer } from '../cost/cost-question.ts';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** What a whole course costs at a clinic that has published its prices, and what to ask everywhere else. */
export function CostPage(page: {
  readonly t: Texts;
  readonly offers: readonly Offer[];
  readonly question: CostQuestion;
  readonly answer?: CostAnswer;
  readonly documented: readonly DocumentedPrice[];
}) {
  const { t, offers, question, answer, documented } = page;
  return (
    <div className="letter">
      <BackLink t={t} />
      <h1>{t('cost.title')}</h1>
      <p className="lede">{t('cost.lede')}</p>
      {answer !== undefined && <CostResult t={t} answer={answer} />}
      {offers.length === 0 ? (
        <div className="note">
          <p>{t('cost.none')}</p>
        </div>
      ) : (
        <CostForm t={t} offers={offers} question={question} />
      )}
      <section>
        <h2>{t('cost.ask.title')}</h2>
        <ul className="plain-list">
          {t.lines('cost.ask.lines').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={`/${t.locale}/allowed`}>{t('cost.allowed')}</a>
        </p>
        {answer !== undefined && <p className="small soft">{t('cost.result.print')}</p>}
      </section>
      <Example t={t} documented={documented} />
    </div>
  );
}

function Example({ t, documented }: { readonly t: Texts; readonly documented: readonly DocumentedPrice[] }) {
  const sentence = ({ amountMinor, currency, treatments }: DocumentedPrice) => {
    const amount = formatMoney(amountMinor, currency, t.locale);
    return treatments === 1 ? t('cost.example.one', { amount }) : t('cost.example.many', { amount, count: treatments });
  };
  const [first] = documented;
  if (first === undefined) return null;
  return (
    <section className="note">
      <h2>{t('cost.example.title')}</h2>
      {documented.map((price) => (
        <p key={price.code}>{sentence(price)}</p>
      ))}
      <p className="small soft">{t('cost.example.source', { source: first.source })}</p>
    </section>
  );
}

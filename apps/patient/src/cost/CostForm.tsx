import type { Texts } from '../texts/texts-of.ts';
import type { CostQuestion, Offer } from './cost-question.ts';

interface CostFormProps {
  readonly t: Texts;
  readonly offers: readonly Offer[];
  readonly question: CostQuestion;
}

/** Which clinic and treatment, and what a person pays elsewhere; sent as part of the address and kept nowhere. */
export function CostForm({ t, offers, question }: CostFormProps) {
  const named = (offer: Offer) => `${offer.siteName}: ${t.byKey(`cost.products.${offer.productClass}`)}`;
  const used = [...new Set(offers.map(({ currency }) => currency))];
  return (
    <form method="get" className="form panel">
      <div className="field">
        <label htmlFor="offer">{t('cost.form.offer')}</label>
        <select className="select" id="offer" name="offer" defaultValue={question.offer} required>
          <option value="">{t('cost.form.choose')}</option>
          {offers.map((offer) => (
            <option key={offer.code} value={offer.code}>
              {named(offer)}
            </option>
          ))}
        </select>
      </div>
      <Amount t={t} name="travel" label={t('cost.form.travel')} question={question} />
      <Amount t={t} name="work" label={t('cost.form.work')} question={question} />
      <p className="hint">{t('cost.form.ownHint', { currency: used.join(', ') })}</p>
      <div className="buttons">
        <button type="submit" className="button button-main">
          {t('cost.form.build')}
        </button>
      </div>
    </form>
  );
}

interface AmountProps {
  readonly t: Texts;
  readonly name: 'travel' | 'work';
  readonly label: string;
  readonly question: CostQuestion;
}

function Amount({ t, name, label, question }: AmountProps) {
  const isWrong = question.wrong.includes(name);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        className="input input-short"
        id={name}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        defaultValue={question[name]}
        {...(isWrong ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {})}
      />
      {isWrong && (
        <p className="field-error" id={`${name}-error`}>
          {t('cost.form.wrongAmount')}
        </p>
      )}
    </div>
  );
}

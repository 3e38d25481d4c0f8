import { ownFields } from '../enquiry/ask-fields.ts';
import { EmergencySigns } from '../enquiry/EmergencySigns.tsx';
import { FormGuard } from '../shell/FormGuard.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** What a person's own page says. */
export interface OwnEnquiryView {
  readonly t: Texts;
  readonly token: string;
  readonly reference: string;
  readonly siteName: string;
  /** ISO day until which the page opens. */
  readonly until: string;
  /** Texts that they have shared and not taken back. */
  readonly shared: number;
  /** What has just happened. */
  readonly state: 'plain' | 'withdrawn' | 'urgent' | 'refused';
  readonly notice?: string | undefined;
}

/** A person's own page: their number, what happens next, and the safe place for what they choose to tell. */
export function OwnEnquiryPage(view: OwnEnquiryView) {
  const { t, reference, siteName, until, state, notice } = view;
  return (
    <div className="letter">
      {state === 'urgent' ? <UrgentNote t={t} /> : null}
      <h1>{t('enquiry.own.title')}</h1>
      <p className="lede">{t('enquiry.own.reference', { reference })}</p>
      {state === 'withdrawn' || notice !== undefined ? (
        <div className="note" role="status">
          <p>{notice ?? t('enquiry.own.withdrawn')}</p>
        </div>
      ) : null}
      <section aria-labelledby="next">
        <h2 id="next">{t('enquiry.own.nextTitle')}</h2>
        <ol className="steps">
          {t.lines('enquiry.own.next').map((step) => (
            <li key={step}>{step.replace('{site}', siteName)}</li>
          ))}
        </ol>
        <p>{t('enquiry.own.keep', { until: t.date(until) })}</p>
      </section>
      <Details {...view} />
      {state === 'urgent' ? null : <EmergencySigns t={t} />}
    </div>
  );
}

function UrgentNote({ t }: { readonly t: Texts }) {
  return (
    <div role="alert">
      <div className="note note-danger">
        <h2>{t('enquiry.own.urgentTitle')}</h2>
        <p>{t('enquiry.own.urgent')}</p>
      </div>
      <EmergencySigns t={t} />
    </div>
  );
}

function Details({ t, token, shared, state }: OwnEnquiryView) {
  const isWrong = state === 'refused';
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('enquiry.own.detailsTitle')}</h2>
      <p id="details-hint">{t('enquiry.own.detailsHint')}</p>
      {shared === 0 ? null : <p>{t('enquiry.own.shared', { count: shared })}</p>}
      <form className="form" method="post">
        <FormGuard token={token} t={t} />
        <div className="field">
          <label htmlFor="details">{t('enquiry.own.details')}</label>
          <textarea
            className="input"
            id="details"
            name={ownFields.details}
            maxLength={4000}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'details-hint details-problem' : 'details-hint'}
          />
          {isWrong ? (
            <p className="field-error" id="details-problem">
              {t('enquiry.problems.details')}
            </p>
          ) : null}
        </div>
        <div className="buttons">
          <button type="submit" className="button button-main" name={ownFields.action} value="share">
            {t('enquiry.own.share')}
          </button>
          {shared === 0 ? null : (
            <button type="submit" className="button" name={ownFields.action} value="withdraw">
              {t('enquiry.own.withdraw')}
            </button>
          )}
          <button type="submit" className="button" name={ownFields.action} value="close">
            {t('enquiry.own.close')}
          </button>
        </div>
      </form>
    </section>
  );
}

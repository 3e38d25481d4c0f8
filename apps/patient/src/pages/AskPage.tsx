import { AskForm, type AskFormView } from '../enquiry/AskForm.tsx';
import { EmergencySigns } from '../enquiry/EmergencySigns.tsx';
import { FieldProblems } from '../enquiry/FieldProblems.tsx';
import { OtherWays } from '../enquiry/OtherWays.tsx';
import { BackLink } from '../shell/BackLink.tsx';

/** Ask the clinic: first what cannot wait, then who and how to reach them, then other ways to ask. */
export function AskPage(view: AskFormView & { readonly notice?: string | undefined }) {
  const { t, sites, wrong, notice } = view;
  return (
    <div className="letter">
      <BackLink t={t} />
      <h1>{t('enquiry.title')}</h1>
      <p className="lede">{t('enquiry.lede')}</p>
      {notice === undefined ? null : (
        <div className="note note-warn" role="alert">
          <p>{notice}</p>
        </div>
      )}
      <FieldProblems t={t} fields={wrong} />
      <EmergencySigns t={t} />
      <section aria-labelledby="ask-form">
        <h2 id="ask-form">{t('enquiry.formTitle')}</h2>
        {sites.length === 0 ? <p>{t('enquiry.noSites')}</p> : <AskForm {...view} />}
      </section>
      {sites.length === 0 ? null : <OtherWays t={t} sites={sites} />}
    </div>
  );
}

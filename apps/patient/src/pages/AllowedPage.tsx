import type { PlainLegalResult } from '@jointwise/registry';
import { AllowedForm } from '../law/AllowedForm.tsx';
import type { AllowedQuestion } from '../law/allowed-question.ts';
import { LegalAnswer } from '../law/LegalAnswer.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** Is this treatment allowed here: the answer first, then the form to ask again. */
export function AllowedPage(page: {
  readonly t: Texts;
  readonly question: AllowedQuestion;
  /** Absent until treatment and place were chosen. */
  readonly result?: PlainLegalResult;
}) {
  const { t, question, result } = page;
  return (
    <div className="letter">
      <BackLink t={t} />
      <h1>{t('law.title')}</h1>
      <p className="lede">{t('law.lede')}</p>
      {result === undefined ? (
        <div className="note">
          <p>{t('law.notEvidence')}</p>
        </div>
      ) : (
        <LegalAnswer t={t} result={result} where={question.where} on={question.when} />
      )}
      <AllowedForm t={t} question={question} />
    </div>
  );
}

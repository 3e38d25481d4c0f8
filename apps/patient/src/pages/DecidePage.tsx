import { type Decision, type KnowledgeItem, scoreKnowledge } from '@jointwise/registry';
import {
  answerText,
  CarriedFields,
  type DecideStep,
  decideSteps,
  KnowledgeFields,
  LeaningFields,
  SureFields,
  ValueFields,
} from '../aid/DecisionFields.tsx';
import { KeepOnDevice } from '../aid/KeepOnDevice.tsx';
import { FormGuard } from '../shell/FormGuard.tsx';
import type { Texts } from '../texts/texts-of.ts';

interface DecidePageProps {
  readonly step: DecideStep;
  readonly decision: Decision;
  readonly knowledge: readonly KnowledgeItem[];
  readonly token: string;
  readonly t: Texts;
}

/** One step of making up one's mind. The form carries the other answers along; the next step is named by its button. */
export function DecidePage({ step, decision, knowledge, token, t }: DecidePageProps) {
  const index = decideSteps.indexOf(step);
  const before = decideSteps[index - 1];
  const after = step === 'knowledge' ? 'answers' : (decideSteps[index + 1] ?? 'summary');
  return (
    <div className="letter">
      <p className="soft numbers">{t('aid.decide.step', { step: index + 1, steps: decideSteps.length })}</p>
      <h1>{t(`aid.decide.${step}.title`)}</h1>
      {index === 0 ? <p className="lede">{t('aid.decide.lede')}</p> : null}
      <p>
        {t(`aid.decide.${step}.lede`)} {index === 0 ? t('aid.decide.skip') : null}
      </p>
      <form className="form" method="post" action={`/${t.locale}/decide`}>
        <FormGuard token={token} t={t} />
        <CarriedFields decision={decision} except={step} />
        {step === 'values' ? <ValueFields decision={decision} t={t} /> : null}
        {step === 'knowledge' ? <KnowledgeFields decision={decision} items={knowledge} t={t} /> : null}
        {step === 'sure' ? <SureFields decision={decision} t={t} /> : null}
        {step === 'leaning' ? <LeaningFields decision={decision} t={t} /> : null}
        <Buttons next={after} back={before} t={t} />
        {step === 'sure' ? <p className="small soft">{t('aid.decide.sure.licence')}</p> : null}
      </form>
      <KeepOnDevice isFilling t={t} />
    </div>
  );
}

/** What was right, each with the reason from the pages, before the next step. */
export function KnowledgeAnswersPage({ decision, knowledge, token, t }: Omit<DecidePageProps, 'step'>) {
  const { right, of, isEnough } = scoreKnowledge(knowledge, decision.knowledge);
  return (
    <div className="letter">
      <p className="soft numbers">{t('aid.decide.step', { step: 2, steps: decideSteps.length })}</p>
      <h1>{t('aid.decide.knowledge.title')}</h1>
      <p className="lede">{t('aid.decide.knowledge.score', { right, of })}</p>
      {isEnough ? null : (
        <p>
          {t('aid.decide.knowledge.again')} <a href={`/${t.locale}/options`}>{t('aid.optionPage.all')}</a>
        </p>
      )}
      <ol className="steps">
        {knowledge.map((item) => {
          const given = decision.knowledge[item.question];
          const verdict = given === undefined || given === 'unsure' ? 'open' : given === item.right ? 'right' : 'wrong';
          return (
            <li key={item.question}>
              <p>{t(`aid.decide.knowledge.question.${item.question}`, item.values)}</p>
              <p>
                <strong>
                  {t(`aid.decide.knowledge.${verdict}`)} {answerText(item.right, t)}.
                </strong>{' '}
                {t(`aid.decide.knowledge.because.${item.question}`, item.values)}
              </p>
            </li>
          );
        })}
      </ol>
      <form className="form" method="post" action={`/${t.locale}/decide`}>
        <FormGuard token={token} t={t} />
        <CarriedFields decision={decision} />
        <Buttons next="sure" back="knowledge" t={t} />
      </form>
      <KeepOnDevice isFilling={false} t={t} />
    </div>
  );
}

function Buttons({ next, back, t }: { readonly next: string; readonly back: string | undefined; readonly t: Texts }) {
  return (
    <div className="buttons">
      <button className="button button-main" type="submit" name="go" value={next}>
        {t('aid.decide.next')}
      </button>
      {back === undefined ? (
        <a className="button" href={`/${t.locale}/options`}>
          {t('aid.decide.back')}
        </a>
      ) : (
        <button className="button" type="submit" name="go" value={back}>
          {t('aid.decide.back')}
        </button>
      )}
    </div>
  );
}

import type { AidValue } from '@jointwise/definitions';
import { type Decision, type KnowledgeItem, scoreKnowledge } from '@jointwise/registry';
import {
  answerText,
  CarriedFields,
  KnowledgeFields,
  LeaningFields,
  SureFields,
  ValueFields,
} from '../aid/DecisionFields.tsx';
import { type DecideScreen, decideScreens, decideSteps } from '../aid/decide-screens.ts';
import { KeepOnDevice } from '../aid/KeepOnDevice.tsx';
import { FormGuard } from '../shell/FormGuard.tsx';
import type { Texts } from '../texts/texts-of.ts';

interface DecidePageProps {
  readonly screen: DecideScreen;
  readonly decision: Decision;
  readonly knowledge: readonly KnowledgeItem[];
  readonly token: string;
  readonly t: Texts;
}

/**
 * One screen of making up one's mind: one question at a time where there are many. The form carries the other answers
 * along; the next screen is named by its button.
 */
export function DecidePage(props: DecidePageProps) {
  const { screen, decision, knowledge, token, t } = props;
  const { step, number } = screen;
  const isFirst = step === 'values' && number === 1;
  return (
    <div className="letter">
      <Progress screen={screen} t={t} />
      <h1>{t(`aid.decide.${step}.title`)}</h1>
      {isFirst ? <p className="lede">{t('aid.decide.lede')}</p> : null}
      <p>
        {step === 'knowledge' && number > 1 ? null : t(`aid.decide.${step}.lede`)}{' '}
        {isFirst ? t('aid.decide.skip') : null}
      </p>
      <form className="form" method="post" action={`/${t.locale}/decide`}>
        <FormGuard token={token} t={t} />
        <CarriedFields decision={decision} except={screen} />
        <ScreenFields {...props} />
        <Buttons screen={screen} knowledge={knowledge} t={t} />
        {step === 'sure' ? <p className="small soft">{t('aid.decide.sure.licence')}</p> : null}
      </form>
      <KeepOnDevice isFilling t={t} />
    </div>
  );
}

function Progress({ screen: { step, number, of }, t }: Pick<DecidePageProps, 'screen' | 't'>) {
  const place = { step: decideSteps.indexOf(step) + 1, steps: decideSteps.length };
  return (
    <p className="soft numbers">
      {of === 1 ? t('aid.decide.step', place) : t('aid.decide.question', { ...place, number, of })}
    </p>
  );
}

function ScreenFields({ screen: { step, item }, decision, knowledge, t }: DecidePageProps) {
  switch (step) {
    case 'values':
      return <ValueFields decision={decision} value={item as AidValue} t={t} />;
    case 'knowledge': {
      const asked = knowledge.find(({ question }) => question === item);
      return asked === undefined ? null : <KnowledgeFields decision={decision} item={asked} t={t} />;
    }
    case 'sure':
      return <SureFields decision={decision} t={t} />;
    case 'leaning':
      return <LeaningFields decision={decision} t={t} />;
  }
}

/** What was right, each with the reason from the pages, before the next step. */
export function KnowledgeAnswersPage({ screen, decision, knowledge, token, t }: DecidePageProps) {
  const { right, of, isEnough } = scoreKnowledge(knowledge, decision.knowledge);
  return (
    <div className="letter">
      <Progress screen={screen} t={t} />
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
        <Buttons screen={screen} knowledge={knowledge} t={t} />
      </form>
      <KeepOnDevice isFilling={false} t={t} />
    </div>
  );
}

function Buttons({ screen, knowledge, t }: Pick<DecidePageProps, 'screen' | 'knowledge' | 't'>) {
  const screens = decideScreens(knowledge);
  const index = screens.findIndex(({ key }) => key === screen.key);
  const before = screens[index - 1];
  return (
    <div className="buttons">
      <button className="button button-main" type="submit" name="go" value={screens[index + 1]?.key ?? 'summary'}>
        {t('aid.decide.next')}
      </button>
      {before === undefined ? (
        <a className="button" href={`/${t.locale}/options`}>
          {t('aid.decide.back')}
        </a>
      ) : (
        <button className="button" type="submit" name="go" value={before.key}>
          {t('aid.decide.back')}
        </button>
      )}
    </div>
  );
}

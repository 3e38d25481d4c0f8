import type { TriageAnswers, TriageOutcome } from '@jointwise/registry';
import { FormGuard } from '../shell/FormGuard.tsx';
import type { Texts } from '../texts/texts-of.ts';
import { OutcomeBlock, type OutcomeSetting } from './OutcomeBlock.tsx';
import { outcomeBlocks } from './outcome-blocks.ts';
import { ToldBlock } from './ToldBlock.tsx';
import { toldFields, triageFields } from './triage-form.ts';

interface OutcomeViewProps extends OutcomeSetting {
  readonly outcome: TriageOutcome;
  readonly told: TriageAnswers;
  readonly token: string;
}

/** What to do now, who to ask, and what it could be, in this order. */
export function TriageOutcomeView({ outcome, told, token, t, region }: OutcomeViewProps) {
  return (
    <div className="letter outcome">
      {outcomeBlocks(outcome).map((block) => {
        if (block === 'again') return <AgainBlock key={block} told={told} token={token} t={t} />;
        if (block === 'told') return <ToldBlock key={block} told={told} t={t} />;
        return <OutcomeBlock key={block} block={block} t={t} region={region} />;
      })}
    </div>
  );
}

interface AgainProps {
  readonly told: TriageAnswers;
  readonly token: string;
  readonly t: Texts;
}

/** The way back, for an answer that was not meant. */
export function AgainBlock({ told, token, t }: AgainProps) {
  const here = `/${t.locale}/where-does-it-hurt`;
  return (
    <form className="again" method="post" action={here}>
      <FormGuard token={token} t={t} />
      {toldFields(told).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="small soft">{t('triage.outcome.againText')}</p>
      <div className="buttons">
        <button className="button" type="submit" name={triageFields.go} value="back" data-back="">
          {t('shell.back')}
        </button>
        <a className="button" href={here}>
          {t('triage.start')}
        </a>
      </div>
    </form>
  );
}

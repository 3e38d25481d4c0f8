import type { TriageAnswers } from '@jointwise/registry';
import type { Texts } from '../texts/texts-of.ts';
import { toldLines } from './told-lines.ts';

interface ToldProps {
  /** Empty in the template: the browser fills in what it alone knows. */
  readonly told: TriageAnswers;
  readonly t: Texts;
}

/** The answers to show to whoever examines the joint, on the screen or on paper. */
export function ToldBlock({ told, t }: ToldProps) {
  return (
    <details className="fold">
      <summary>{t('triage.outcome.toldTitle')}</summary>
      <p>{t('triage.outcome.toldText')}</p>
      <dl className="told" data-told="">
        {toldLines(told, t).map(({ id, question, answers }) => (
          <div key={id}>
            <dt>{question}</dt>
            {answers.map((answer) => (
              <dd key={answer}>{answer}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

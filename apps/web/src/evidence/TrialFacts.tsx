import { conditions, joints, type TrialDefinition } from '@jointwise/definitions';
import { countedWords, designWords, maskingWords } from './code-words.ts';
import { texts } from './texts.ts';

/** What kind of trial it is and of whom; what is not printed is said to be so. */
export function TrialFacts({ trial }: { readonly trial: TrialDefinition }) {
  const condition = trial.conditions.map((key) => conditions.find((one) => one.key === key)?.title ?? key).join(', ');
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    [texts('field.design'), designWords[trial.design]()],
    [texts('field.masking'), trial.masking && maskingWords[trial.masking]()],
    [texts('field.condition'), condition === '' ? undefined : condition],
    [texts('field.joint'), joints.find(({ key }) => key === trial.joint)?.label],
    [texts('field.population'), trial.population],
    [texts('field.countedBy'), countedWords[trial.unitOfAnalysis]()],
    [texts('field.randomised'), trial.randomised],
    [texts('field.analysed'), trial.analysed],
    [texts('field.journal'), [trial.journal, trial.year].filter(Boolean).join(', ') || undefined],
    [texts('field.doi'), trial.doi],
    [texts('field.registration'), trial.registration?.join(', ')],
    [texts('field.source'), [trial.source.mark, trial.source.location].filter(Boolean).join(', ')],
  ];
  return (
    <section className="stack" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts('field.trial')}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="soft">{texts('trialFacts.notRecorded')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

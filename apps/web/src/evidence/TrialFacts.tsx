import { conditions, joints, type TrialDefinition } from '@jointwise/definitions';

/** What kind of trial it is and of whom; what is not printed is said to be so. */
export function TrialFacts({ trial }: { readonly trial: TrialDefinition }) {
  const condition = trial.conditions.map((key) => conditions.find((one) => one.key === key)?.title ?? key).join(', ');
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    ['Design', trial.design],
    ['Masking', trial.masking],
    ['Condition', condition === '' ? undefined : condition],
    ['Joint', joints.find(({ key }) => key === trial.joint)?.label],
    ['Population', trial.population],
    ['Counted by', trial.unitOfAnalysis],
    ['Randomised', trial.randomised],
    ['Analysed', trial.analysed],
    ['Journal', [trial.journal, trial.year].filter(Boolean).join(', ') || undefined],
    ['DOI', trial.doi],
    ['Registration', trial.registration?.join(', ')],
    ['Source', [trial.source.mark, trial.source.location].filter(Boolean).join(', ')],
  ];
  return (
    <section className="stack" aria-labelledby="facts-title">
      <h2 id="facts-title">Trial</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="soft">not recorded</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

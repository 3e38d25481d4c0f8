import { conditions, joints, productClasses, type StudyDefinition } from '@jointwise/definitions';
import { Select } from '../shared/Select.tsx';
import { texts } from './texts.ts';
import type { AnalysisChoice, StudyEstimand } from './useAnalyses.ts';

interface AnalysisChooserProps {
  readonly study: StudyDefinition;
  readonly estimands: readonly StudyEstimand[];
  readonly choice: AnalysisChoice;
  readonly onChange: (choice: AnalysisChoice) => void;
}

/** Which question, of which product against which, in whom. */
export function AnalysisChooser({ study, estimands, choice, onChange }: AnalysisChooserProps) {
  const set = (changes: AnalysisChoice) => onChange({ ...choice, ...changes, analysis: undefined });
  const any = [['', texts('analysisChooser.any')]] as const;
  const classes = productClasses.filter(({ code }) => study.productClasses.includes(code));
  const classOptions = classes.map(({ code, short }) => [code, short] as const);
  return (
    <search className="filters" aria-label={texts('analysisChooser.whatIsAnalysed')}>
      <Select
        label={texts('analysisChooser.question')}
        isLong
        value={choice.estimand ?? ''}
        options={estimands.map(({ definition: { id, title } }) => [id, title] as const)}
        onChange={(estimand) => set({ estimand })}
      />
      <Select
        label={texts('analysisChooser.product')}
        value={choice.productClass ?? ''}
        options={classOptions}
        onChange={(productClass) =>
          set({ productClass, ...(productClass === choice.comparator ? { comparator: '' } : {}) })
        }
      />
      <Select
        label={texts('analysisChooser.comparedWith')}
        value={choice.comparator ?? ''}
        options={[
          ['', texts('analysisChooser.nothing')],
          ...classOptions.filter(([code]) => code !== choice.productClass),
        ]}
        onChange={(comparator) => set({ comparator })}
      />
      <Select
        label={texts('analysisChooser.condition')}
        value={choice.condition ?? ''}
        options={[
          ...any,
          ...conditions
            .filter(({ key }) => study.conditions.includes(key))
            .map(({ key, title }) => [key, title] as const),
        ]}
        onChange={(condition) => set({ condition })}
      />
      <Select
        label={texts('analysisChooser.joint')}
        value={choice.joint ?? ''}
        options={[...any, ...joints.map(({ key, label }) => [key, label] as const)]}
        onChange={(joint) => set({ joint })}
      />
    </search>
  );
}

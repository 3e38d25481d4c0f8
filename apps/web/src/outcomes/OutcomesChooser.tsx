import { conditions, instruments, joints, productClasses, type StudyDefinition } from '@jointwise/definitions';
import type { KeyedThreshold } from '@jointwise/report';
import { useSession } from '../api/useSession.ts';
import { Select } from '../shared/Select.tsx';
import { texts } from './texts.ts';
import { thresholdName } from './threshold-name.ts';
import type { OutcomesChoice } from './useOutcomes.ts';

interface OutcomesChooserProps {
  readonly study: StudyDefinition;
  readonly choice: OutcomesChoice;
  readonly thresholds: readonly KeyedThreshold[];
  /** Key of the threshold the figures are judged by. */
  readonly used: string | undefined;
  readonly onChange: (choice: OutcomesChoice) => void;
}

/** In whom, on which scale, when, and judged by which threshold. */
export function OutcomesChooser({ study, choice, thresholds, used, onChange }: OutcomesChooserProps) {
  const state = useSession();
  const sites = state.status === 'signed-in' ? state.session.sites : [];
  const asked = new Set(study.visits.flatMap((visit) => Object.values(visit.instruments).flat()));
  const scales = instruments.find(({ key }) => key === choice.instrument)?.scales ?? [];
  const set = (changes: OutcomesChoice) => {
    const next = { ...choice, ...changes };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '' && value !== undefined)));
  };
  const all = [['', texts('outcomesChooser.all')]] as const;
  return (
    <search className="filters" aria-label={texts('outcomesChooser.whatIsAsked')}>
      <Select
        label={texts('outcomesChooser.condition')}
        isLong
        value={choice.condition ?? ''}
        options={[
          ...all,
          ...conditions
            .filter(({ key }) => study.conditions.includes(key))
            .map(({ key, title }) => [key, title] as const),
        ]}
        onChange={(condition) => set({ condition, instrument: '', scale: '', threshold: '' })}
      />
      <Select
        label={texts('outcomesChooser.joint')}
        value={choice.joint ?? ''}
        options={[...all, ...joints.map(({ key, label }) => [key, label] as const)]}
        onChange={(joint) => set({ joint })}
      />
      <Select
        label={texts('outcomesChooser.product')}
        value={choice.productClass ?? ''}
        options={[
          ...all,
          ...productClasses
            .filter(({ code }) => study.productClasses.includes(code))
            .map(({ code, short }) => [code, short] as const),
        ]}
        onChange={(productClass) => set({ productClass })}
      />
      <Select
        label={texts('outcomesChooser.instrument')}
        isLong
        value={choice.instrument ?? ''}
        options={instruments.filter(({ key }) => asked.has(key)).map(({ key, title }) => [key, title] as const)}
        onChange={(instrument) => set({ instrument, scale: '', threshold: '' })}
      />
      <Select
        label={texts('outcomesChooser.scale')}
        value={choice.scale ?? ''}
        options={scales.map(({ code, title }) => [code, title] as const)}
        onChange={(scale) => set({ scale, threshold: '' })}
      />
      <Select
        label={texts('outcomesChooser.visit')}
        value={choice.visit ?? ''}
        options={study.visits.filter(({ targetDay }) => targetDay > 0).map(({ code, title }) => [code, title] as const)}
        onChange={(visit) => set({ visit })}
      />
      {sites.length < 2 ? null : (
        <Select
          label={texts('outcomesChooser.site')}
          value={choice.siteId ?? ''}
          options={[...all, ...sites.map(({ id, name }) => [id, name] as const)]}
          onChange={(siteId) => set({ siteId })}
        />
      )}
      <Select
        label={texts('outcomesChooser.threshold')}
        isLong
        value={choice.threshold ?? used ?? ''}
        options={
          thresholds.length === 0
            ? [['', texts('outcomesChooser.noneKnownScale')]]
            : thresholds.map(({ key, threshold }) => [key, thresholdName(threshold)] as const)
        }
        onChange={(threshold) => set({ threshold })}
      />
    </search>
  );
}

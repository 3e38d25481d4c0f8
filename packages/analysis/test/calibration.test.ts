import { randomGenerator } from '@jointwise/statistics';
import { describe, expect, it } from 'vitest';
import { claimScenarios, simulateResult } from '../calibration/claim-scenario.ts';
import { countVerdicts } from '../calibration/count-verdicts.ts';

describe('the calibration of verdicts, a small sample', () => {
  const all = countVerdicts({ studies: 12, seed: 3 });
  const rowOf = (key: string, design: string) => all.find((row) => row.scenario.key === key && row.design === design);

  it('never supports what was not compared, whatever the truth', () => {
    for (const { design, counts } of all.filter((row) => row.design === 'uncontrolled')) {
      expect([design, [...counts.keys()]]).toEqual(['uncontrolled', ['not-answerable']]);
    }
  });

  it('supports nothing without an effect in randomised trials, and a large effect in nearly all', () => {
    for (const key of ['no-effect', 'sites', 'lost']) expect(rowOf(key, 'randomised')?.published).toBe(0);
    expect(rowOf('above', 'randomised')?.published).toBeGreaterThan(9);
    expect(rowOf('harm', 'randomised')?.counts.get('harm')).toBeGreaterThan(9);
  });

  it('publishes nothing as supported from an adjusted comparison alone', () => {
    for (const row of all.filter(({ design }) => design === 'adjusted')) expect(row.published).toBe(0);
  });

  it('is the same for the same seed', () => {
    const scenario = claimScenarios[1];
    if (scenario === undefined) throw new Error('there is no second scenario');
    const once = () => simulateResult(scenario, 'adjusted', randomGenerator(3, 'one')).effect?.estimate;
    expect(once()).toBe(once());
  });
});

import type { InstrumentDefinition, StudyDefinition } from '@jointwise/definitions';
import type { ParticipantEpisode } from '@jointwise/server/contract';
import { expect, it } from 'vitest';
import { trajectoriesOf } from './trajectories-of.ts';

const scale = { code: 'PAIN', title: 'Pain', items: [], range: [0, 10], direction: 'lower-better' };
const instrument = {
  key: 'nrs-pain',
  scales: [scale],
  thresholds: [
    { scale: 'PAIN', kind: 'MIC', value: 2 },
    { scale: 'PAIN', kind: 'MIC', value: 30, relative: true },
    { scale: 'PAIN', kind: 'PASS', value: 4 },
  ],
} as unknown as InstrumentDefinition;
const visits = [
  ['BL', -14],
  ['M3', 91],
  ['M6', 182],
].map(([code, targetDay]) => ({ code, targetDay, instruments: { '*': ['nrs-pain'] } }));
const study = { visits, primaryScales: {} } as unknown as StudyDefinition;

function episode(baseline: number): ParticipantEpisode {
  return {
    visits: [
      { id: 'a', code: 'BL', status: 'done' },
      { id: 'b', code: 'M3', status: 'closed' },
      { id: 'c', code: 'M6', status: 'planned' },
    ],
    scores: [{ visitId: 'a', instrument: 'nrs-pain', scale: 'PAIN', value: baseline }],
  } as unknown as ParticipantEpisode;
}

const setting = { instruments: [instrument], study, condition: undefined };

it('shows a missed visit without a value and leaves out one that is not due', () => {
  expect(trajectoriesOf(episode(6), setting)[0]?.points).toEqual([
    { visitCode: 'BL', day: -14, value: 6 },
    { visitCode: 'M3', day: 91, value: null },
  ]);
});

it('draws the MIC from the own baseline, towards the better end', () => {
  expect(trajectoriesOf(episode(6), setting)[0]?.lines).toEqual([
    { label: 'PASS 4', value: 4 },
    { label: 'MIC 2 from baseline', value: 4 },
  ]);
});

it('draws no MIC that lies beyond the end of the scale', () => {
  expect(trajectoriesOf(episode(1), setting)[0]?.lines).toEqual([{ label: 'PASS 4', value: 4 }]);
});

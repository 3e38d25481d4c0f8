import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { physicalShortForm } from '../physical-short-form.ts';
import { koosPsTable } from './koos-ps-table.ts';

const items = ['A3', 'A5', 'A9', 'A10', 'SP1', 'SP4', 'SP5'];

export const koosPs: InstrumentDefinition = {
  key: 'koos-ps',
  title: 'KOOS-PS, physical function short form',
  version: '1.0',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Conversion table as in public scoring code, checked from memory; Perruccio AV et al. Osteoarthritis Cartilage 2008;16:542-550. Which KOOS items it holds is from memory.',
  provenance: 'M-M',
  licence: {
    class: 'A',
    owner: 'KOOS developers (koos.nu) and OARSI/OMERACT',
    note: 'Free for clinical and academic use; commercial or electronic use needs permission of the owner.',
  },
  items: [
    { code: 'A3', descriptor: 'Rising from a seat', answer: fiveGrades },
    { code: 'A5', descriptor: 'Bending to the floor', answer: fiveGrades },
    { code: 'A9', descriptor: 'Putting on socks', answer: fiveGrades },
    { code: 'A10', descriptor: 'Getting up from bed', answer: fiveGrades },
    { code: 'SP1', descriptor: 'Squatting', answer: fiveGrades },
    { code: 'SP4', descriptor: 'Twisting on the leg', answer: fiveGrades },
    { code: 'SP5', descriptor: 'Kneeling', answer: fiveGrades },
  ],
  scales: physicalShortForm(items, koosPsTable),
  thresholds: [
    {
      scale: 'DIFFICULTY',
      kind: 'MIC',
      value: 2.2,
      population: 'Knee osteoarthritis, few participants',
      intervention: 'not stated in the excerpt read',
      horizon: '2 weeks',
      method: 'Minimal improvement; method not stated in the excerpt read',
      source: 'PMC3943561',
      provenance: 'S',
    },
    {
      scale: 'DIFFICULTY',
      kind: 'SCB',
      value: 15,
      population: 'Knee osteoarthritis, few participants',
      intervention: 'not stated in the excerpt read',
      horizon: '2 weeks',
      method: 'Moderate improvement; method not stated in the excerpt read',
      source: 'PMC3943561',
      provenance: 'S',
    },
  ],
  joints: ['knee'],
};

import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { physicalShortForm } from '../physical-short-form.ts';
import { hoosPsTable } from './hoos-ps-table.ts';

export const hoosPs: InstrumentDefinition = {
  key: 'hoos-ps',
  title: 'HOOS-PS, physical function short form',
  version: '1.0',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Conversion table as in public scoring code; Davis AM et al. Osteoarthritis Cartilage 2008;16:551-559. Which HOOS items it holds is from memory.',
  provenance: 'M-M',
  licence: {
    class: 'A',
    owner: 'HOOS developers (koos.nu) and OARSI/OMERACT',
    note: 'Free for clinical and academic use; commercial or electronic use needs permission of the owner.',
  },
  items: [
    { code: 'A1', descriptor: 'Going down stairs', answer: fiveGrades },
    { code: 'A13', descriptor: 'Bathing', answer: fiveGrades },
    { code: 'A14', descriptor: 'Sitting', answer: fiveGrades },
    { code: 'SP2', descriptor: 'Running', answer: fiveGrades },
    { code: 'SP3', descriptor: 'Twisting on the leg', answer: fiveGrades },
  ],
  scales: physicalShortForm(['A1', 'A13', 'A14', 'SP2', 'SP3'], hoosPsTable),
  thresholds: [],
  joints: ['hip'],
};

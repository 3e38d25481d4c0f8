import type { VisitDefinition } from '../study-definition.ts';
import { followUpInstruments, fullInstruments, shortInstruments } from './instruments-by-condition.ts';

/**
 * The default visits, in days from the index procedure. Windows hold both their ends and do not overlap, but for day 0:
 * there the baseline is what was answered before the needle, and the treatment visit asks no questionnaire.
 *
 * Choices: there are no customary windows for 36 and 48 months; theirs fill the days between the windows of 24 and 60
 * months and meet half-way between the two targets.
 */
export const defaultVisits: readonly VisitDefinition[] = [
  {
    code: 'BL',
    title: 'Baseline',
    targetDay: -14,
    window: [-42, 0],
    instruments: fullInstruments,
    records: ['demographics', 'consent', 'condition', 'imaging', 'medication'],
  },
  {
    code: 'T0',
    title: 'Treatment',
    targetDay: 0,
    window: [0, 0],
    instruments: {},
    records: ['product', 'procedure', 'safety-assessment'],
  },
  {
    code: 'S1',
    title: 'Safety call',
    targetDay: 2,
    window: [1, 4],
    instruments: { '*': ['nrs-pain'] },
    records: ['safety-assessment', 'medication'],
  },
  {
    code: 'W1',
    title: '1 week',
    targetDay: 7,
    window: [5, 13],
    instruments: { '*': ['nrs-pain'] },
    records: ['safety-assessment'],
  },
  {
    code: 'W6',
    title: '6 weeks',
    targetDay: 42,
    window: [28, 62],
    instruments: shortInstruments,
    records: ['safety-assessment', 'medication'],
  },
  {
    code: 'M3',
    title: '3 months',
    targetDay: 91,
    window: [63, 136],
    instruments: fullInstruments,
    records: ['safety-assessment', 'medication'],
  },
  {
    code: 'M6',
    title: '6 months',
    targetDay: 182,
    window: [137, 273],
    instruments: followUpInstruments,
    records: ['safety-assessment', 'medication'],
  },
  {
    code: 'M12',
    title: '12 months',
    targetDay: 365,
    window: [274, 547],
    perProtocolWindow: [320, 410],
    instruments: followUpInstruments,
    records: ['safety-assessment', 'medication', 'imaging'],
  },
  {
    code: 'M24',
    title: '24 months',
    targetDay: 730,
    window: [548, 1094],
    instruments: followUpInstruments,
    records: ['safety-assessment', 'medication', 'imaging'],
  },
  {
    code: 'M36',
    title: '36 months',
    targetDay: 1096,
    window: [1095, 1278],
    instruments: { '*': ['nrs-pain', 'pass'] },
    records: ['safety-assessment'],
  },
  {
    code: 'M48',
    title: '48 months',
    targetDay: 1461,
    window: [1279, 1642],
    instruments: { '*': ['nrs-pain', 'pass'] },
    records: ['safety-assessment'],
  },
  {
    code: 'M60',
    title: '60 months',
    targetDay: 1826,
    window: [1643, 2190],
    instruments: followUpInstruments,
    records: ['safety-assessment', 'medication', 'imaging'],
  },
];

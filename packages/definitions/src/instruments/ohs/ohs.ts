import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { listItems } from '../item-list.ts';
import { oxfordGrades, oxfordLicence, oxfordTotals } from '../oxford.ts';

export const ohs: InstrumentDefinition = {
  key: 'ohs',
  title: 'Oxford Hip Score',
  version: '0-48',
  revision: 1,
  recall: 'last 4 weeks',
  source: 'Murray DW et al. J Bone Joint Surg Br 2007;89:1010-1014: 0-48, up to two missing answers imputed.',
  provenance: 'M-H',
  licence: oxfordLicence,
  items: listItems(
    'Q',
    [
      'Usual pain',
      'Washing and drying',
      'Transport',
      'Putting on socks',
      'Shopping',
      'Walking time',
      'Stairs',
      'Standing up after a meal',
      'Limping',
      'Sudden pain',
      'Work',
      'Night pain',
    ],
    oxfordGrades,
  ),
  scales: oxfordTotals,
  thresholds: [],
  twoMarks: 'worse',
  joints: ['hip'],
};

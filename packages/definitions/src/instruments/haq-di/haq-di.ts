import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';

const difficulty = grades(0, 3, 'maximum', ['no difficulty', 'cannot']);
const categories = [
  { code: 'DRESSING', title: 'Dressing and grooming', items: ['Dressing oneself', 'Washing hair'] },
  { code: 'ARISING', title: 'Arising', items: ['Standing up from a chair', 'Getting in and out of bed'] },
  { code: 'EATING', title: 'Eating', items: ['Cutting food', 'Lifting a full cup', 'Opening a carton'] },
  { code: 'WALKING', title: 'Walking', items: ['Walking outdoors on the flat', 'Climbing five steps'] },
  { code: 'HYGIENE', title: 'Hygiene', items: ['Washing and drying the body', 'Taking a bath', 'Toilet'] },
  { code: 'REACH', title: 'Reach', items: ['Taking down something heavy', 'Bending to pick up clothes'] },
  { code: 'GRIP', title: 'Grip', items: ['Opening car doors', 'Opening used jars', 'Turning taps'] },
  { code: 'ACTIVITIES', title: 'Activities', items: ['Errands and shopping', 'In and out of a car', 'Chores'] },
].map((category) => ({ ...category, codes: category.items.map((_, index) => `${category.code}${index + 1}`) }));

export const haqDi: InstrumentDefinition = {
  key: 'haq-di',
  title: 'Health Assessment Questionnaire, Disability Index',
  version: '1980',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Fries JF et al. Arthritis Rheum 1980;23:137-145: highest item of each category, lifted to 2 by aids or help; at least six of eight categories.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'Stanford University', note: 'In the public domain according to its authors.' },
  items: categories.flatMap((category) => [
    ...category.items.map((descriptor, index) => ({
      code: `${category.code}${index + 1}`,
      descriptor,
      answer: difficulty,
    })),
    {
      code: `${category.code}-AID`,
      descriptor: `${category.title}: an aid or help is used`,
      answer: { kind: 'yes-no' as const },
      optional: true,
    },
  ]),
  scales: [
    {
      code: 'DI',
      title: 'Disability index, with aids and help',
      items: categories.flatMap((category) => [...category.codes, `${category.code}-AID`]),
      range: [0, 3],
      direction: 'lower-better',
      rule: {
        kind: 'category-maximum',
        categories: categories.map(({ code, title, codes }) => ({ title, items: codes, aids: [`${code}-AID`] })),
        liftTo: 2,
        missing: { kind: 'at-least-categories', count: 6 },
      },
    },
  ],
  thresholds: [
    {
      scale: 'DI',
      kind: 'MIC',
      value: 0.22,
      population: 'Rheumatoid arthritis',
      intervention: 'Drug treatment',
      horizon: 'various',
      method: 'Anchor',
      source: 'Wells GA et al. J Rheumatol 1993;20:557-560',
      provenance: 'M-H',
    },
  ],
  joints: [],
};

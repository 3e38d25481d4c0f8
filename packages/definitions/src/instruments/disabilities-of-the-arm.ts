import type { InstrumentItem, NumberAnswer, ScaleDefinition } from '../instrument-definition.ts';
import { grades } from './answer-kinds.ts';
import { codes, listItems } from './item-list.ts';

/** 1 no difficulty to 5 cannot. */
export const armGrades: NumberAnswer = grades(1, 5, 'maximum', ['no difficulty', 'cannot']);

/** ((mean of the answered items) - 1) * 25; 0 best. */
export function armScale(
  code: string,
  title: string,
  { items, atLeast }: { readonly items: readonly string[]; readonly atLeast: number },
): ScaleDefinition {
  return {
    code,
    title,
    items,
    range: [0, 100],
    direction: 'lower-better',
    rule: {
      kind: 'mean-rescaled',
      from: [1, 5],
      to: [0, 100],
      missing: atLeast === items.length ? { kind: 'all-required' } : { kind: 'at-least-answered', count: atLeast },
    },
  };
}

const moduleQuestions = ['Usual technique', 'Because of pain', 'As well as one would like', 'As long as usual'];

/** The two optional modules of DASH and QuickDASH. */
export const armModuleItems: readonly InstrumentItem[] = [
  ...listItems(
    'W',
    moduleQuestions.map((words) => `Work: ${words.toLowerCase()}`),
    armGrades,
    { optional: true },
  ),
  ...listItems(
    'SM',
    moduleQuestions.map((words) => `Sport or music: ${words.toLowerCase()}`),
    armGrades,
    {
      optional: true,
    },
  ),
];

export const armModuleScales: readonly ScaleDefinition[] = [
  armScale('WORK', 'Work module', { items: codes('W', 4), atLeast: 4 }),
  armScale('SPORT-MUSIC', 'Sport and music module', { items: codes('SM', 4), atLeast: 4 }),
];

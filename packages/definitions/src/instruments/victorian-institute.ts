import type { InstrumentItem, ScaleDefinition } from '../instrument-definition.ts';
import { grades } from './answer-kinds.ts';
import { codes, listItems } from './item-list.ts';

/** Questions 7 and 8 of VISA-A and VISA-P. Question 8 has three branches, by pain during sport; one is answered. */
const sportItems: readonly InstrumentItem[] = [
  { code: 'Q7', descriptor: 'Level of sport', answer: { kind: 'levels', levels: [0, 4, 7, 10], worstAt: 'minimum' } },
  branch('Q8A', 'Time in sport, if free of pain', [0, 7, 14, 21, 30]),
  branch('Q8B', 'Time in sport, if in pain that does not stop it', [0, 4, 10, 14, 20]),
  branch('Q8C', 'Time in sport, if pain stops it', [0, 2, 5, 7, 10]),
];

function branch(code: string, descriptor: string, levels: readonly number[]): InstrumentItem {
  return { code, descriptor, answer: { kind: 'levels', levels, worstAt: 'minimum' } };
}

/** The eight questions of a VISA form, from our words for the first six (each 0-10, 10 best). */
export function visaItems(descriptors: readonly string[]): readonly InstrumentItem[] {
  return [...listItems('Q', descriptors, grades(0, 10, 'minimum', ['as bad as can be', 'no trouble'])), ...sportItems];
}

/** Sum 0-100, 100 best, of questions 1-7 and the one answered branch of question 8. */
export const visaScale: ScaleDefinition = {
  code: 'TOTAL',
  title: 'VISA score',
  items: [...codes('Q', 7), 'Q8A', 'Q8B', 'Q8C'],
  range: [0, 100],
  direction: 'higher-better',
  rule: { kind: 'one-branch-sum', branches: [['Q8A'], ['Q8B'], ['Q8C']], missing: { kind: 'all-required' } },
};

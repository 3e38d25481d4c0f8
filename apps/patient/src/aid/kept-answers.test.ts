import { aidValues, knowledgeQuestions, sureItems } from '@jointwise/definitions';
import { decisionFields } from '@jointwise/registry';
import { describe, expect, it } from 'vitest';
import { answersIn, readKept } from './kept-answers.ts';

describe('answersIn', () => {
  it('takes every field of a decision, and neither token nor button nor what is empty', () => {
    const names = [
      ...aidValues.map(decisionFields.value),
      ...knowledgeQuestions.map(decisionFields.knowledge),
      ...sureItems.map(decisionFields.sure),
      ...[decisionFields.leaning, decisionFields.own],
    ];
    const all = Object.fromEntries(names.map((name) => [name, '1']));
    const others = { 'form-token': 'x', website: 'x', go: 'sure', 'form-proof': '1' };
    expect(answersIn(Object.entries({ ...all, ...others }))).toEqual(all);
    expect(answersIn([['own', '  ']])).toEqual({});
  });

  it('keeps no more of a text than the form takes', () => {
    expect(answersIn([['own', 'a'.repeat(600)]]).own).toHaveLength(500);
  });
});

describe('readKept', () => {
  it('gives what was kept', () => expect(readKept('{"value-pain":"3"}')).toEqual({ 'value-pain': '3' }));

  it.each([null, '', '{', '[]', '"x"', 'null', '{"go":"summary"}', '{"own":3}', '{"__proto__":{"own":"x"}}'])(
    'takes %s for nothing',
    (text) => expect(readKept(text)).toEqual({}),
  );
});

import { joints, triageQuestions } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { evaluateRedFlags } from './evaluate-red-flags.ts';
import { findLikelyGroups } from './find-likely-groups.ts';
import { checkTriageAnswers, planTriage, type TriageStep, withoutLastAnswer } from './plan-triage.ts';
import { checkTriageAnswer, factsOfTriage, type TriageAnswers } from './triage-answers.ts';

/** Answers one question after the other: as given, else with what says nothing is wrong. */
function walk(given: TriageAnswers): { readonly answers: TriageAnswers; readonly end: TriageStep } {
  let answers: TriageAnswers = {};
  for (;;) {
    const step = planTriage(answers);
    if (step.step === 'outcome') return { answers, end: step };
    const { question } = step;
    const calm: Record<string, string[]> = {
      place: ['knee', 'left'],
      age: ['40'],
      heat: ['neither'],
      use: ['yes'],
    };
    answers = { ...answers, [question.id]: given[question.id] ?? calm[question.id] ?? ['none'] };
  }
}

function outcomeOf(given: TriageAnswers) {
  const { end } = walk(given);
  if (end.step !== 'outcome') throw new Error('outcomeOf: the questions did not end');
  const { kind, raised, open, groups } = end.outcome;
  const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);
  return { kind, raised: keys(raised), open: keys(open), groups: keys(groups) };
}

describe('planTriage', () => {
  it('ends ordinary knee pain of a person of 62 at osteoarthritis, without a flag', () => {
    const given = { age: ['62'], stiffness: ['under-30'], spot: ['crackles'] };
    expect(outcomeOf(given)).toEqual({ kind: 'groups', raised: [], open: [], groups: ['osteoarthritis'] });
  });

  it('stops at once at a hot, swollen joint with fever, and names no likely group', () => {
    const { answers, end } = walk({ heat: ['hot-swollen'], 'with-heat': ['fever'] });
    expect(end).toMatchObject({ outcome: { kind: 'emergency', groups: [], raised: [{ code: 'RF-1' }] } });
    expect(Object.keys(answers).at(-1)).toBe('with-heat');
  });

  it('sends signs of rheumatoid arthritis to rheumatology', () => {
    const given = { place: ['hand', 'right'], stiffness: ['over-60'], 'other-joints': ['twoSwollen', 'squeezePain'] };
    expect(outcomeOf(given)).toMatchObject({ kind: 'inflammatory', raised: ['inflammatory-arthritis'] });
  });

  it('stops at an emergency sign before anything else is asked', () => {
    const { answers, end } = walk({ now: ['selfHarm'] });
    expect(Object.keys(answers)).toEqual(['place', 'now']);
    expect(end).toMatchObject({ outcome: { kind: 'emergency', raised: [{ code: 'RF-14' }] } });
  });

  it('takes an emergency sign that the person is not sure about for today, never for no', () => {
    const unsure = { now: ['unsure'] };
    expect(outcomeOf(unsure)).toMatchObject({ kind: 'urgent', open: ['nerve-or-vessel', 'clot', 'crisis'] });
    const step = planTriage({ place: ['knee', 'left'], ...unsure });
    expect(step).toMatchObject({ step: 'question', isUnclear: true });
  });

  it('takes a hot, swollen joint with a fever nobody measured for an emergency', () => {
    expect(outcomeOf({ heat: ['hot-swollen'], 'with-heat': ['unsure'] }).kind).toBe('emergency');
  });

  it('goes on gathering when there is time, and puts the most urgent first', () => {
    const given = { heat: ['swollen'], attack: ['withinADay'], serious: ['lump'], stiffness: ['over-60'] };
    const raised = ['crystal', 'inflammatory-arthritis', 'serious-illness'];
    expect(outcomeOf(given)).toMatchObject({ kind: 'urgent', raised });
  });

  it('does not make what to tell before an injection an urgency', () => {
    expect(outcomeOf({ before: ['pregnant'] })).toMatchObject({ kind: 'groups', raised: ['tell-before-injection'] });
  });

  it.each([
    ['injury', { injury: ['old'] }],
    ['tendon', { spot: ['tendonSpot'] }],
    ['bursa', { spot: ['bursaSpot'] }],
    ['referred', { spot: ['radiates'] }],
  ])('names %s where an answer points there', (group, given) => {
    expect(outcomeOf(given)).toMatchObject({ kind: 'groups', groups: [group] });
  });

  it('names no group where the answers point to none', () => {
    expect(outcomeOf({}).groups).toEqual([]);
  });

  it.each([...joints.map(({ key, sides }) => [key, sides[0]]), ['several']])(
    'has asked for every sign that cannot wait before it ends calmly: %s',
    (...place) => {
      const { answers, end } = walk({ place: place.filter((part) => part !== undefined) });
      expect(end).toMatchObject({ outcome: { kind: 'groups', raised: [], open: [] } });
      const unasked = evaluateRedFlags(factsOfTriage(answers)).filter(({ status }) => status !== 'clear');
      const leg = !['shoulder', 'elbow', 'wrist', 'hand', 'cmc1'].includes(String(place[0]));
      const allowed = ['cauda-equina', 'tendon-rupture', 'crystal', ...(leg ? [] : ['clot'])];
      expect(unasked.map(({ flag }) => flag.key).filter((key) => !allowed.includes(key))).toEqual([]);
    },
  );

  it('counts the questions of this person, and goes on counting when one more is asked', () => {
    const calm = planTriage({ place: ['knee', 'left'] });
    const hurt = planTriage({ place: ['knee', 'left'], now: ['none'], age: ['40'], injury: ['recent'] });
    expect(calm).toMatchObject({ number: 2, of: 12 });
    expect(hurt).toMatchObject({ number: 5, of: 13, question: { id: 'after-injury' } });
  });

  it('does not ask twice for what was told', () => {
    const before = { place: ['knee', 'left'], now: ['none'], age: ['40'], injury: ['none'], procedure: ['injection'] };
    const told = { ...before, 'after-injection': ['none'], heat: ['hot-swollen'] };
    const step = planTriage(told);
    if (step.step !== 'outcome') throw new Error('a hot joint after an injection is an emergency');
    const without = { ...told, procedure: ['none'] };
    expect(planTriage(without)).toMatchObject({ question: { id: 'with-heat' } });
    expect(planTriage(without)).toMatchObject({
      shown: ['fever', 'rigors', 'newOnset', 'immunosuppressed', 'injectsDrugs'],
    });
  });
});

describe('ranges to choose from', () => {
  const statuses = (stiffnessMinutes: number) => {
    const facts = { joint: 'knee', ageYears: 51, painOnUse: true, stiffnessMinutes, isWarm: false, crackles: true };
    const flags = evaluateRedFlags(facts).map(({ status }) => status);
    return [flags, findLikelyGroups(facts).map(({ key }) => key)];
  };

  it.each([
    [15, 1, 29],
    [45, 31, 60],
    [90, 61, 600],
  ])('have no rule that cuts inside that of %d minutes', (chosen, from, to) => {
    expect([statuses(from), statuses(to)]).toEqual([statuses(chosen), statuses(chosen)]);
  });
});

describe('answers', () => {
  const question = (id: string) => {
    const found = triageQuestions.find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no question ${id}`);
    return found;
  };

  it.each([
    ['now', [], 'nothing-chosen'],
    ['now', ['none'], undefined],
    ['now', ['none', 'breathless'], 'contradiction'],
    ['now', ['breathless', 'unsure'], undefined],
    ['now', ['breathless', 'breathless'], 'out-of-range'],
    ['now', ['__proto__'], 'out-of-range'],
    ['age', ['62'], undefined],
    ['age', ['0'], undefined],
    ['age', ['121'], 'out-of-range'],
    ['age', ['-1'], 'out-of-range'],
    ['age', ['62.5'], 'out-of-range'],
    ['age', [''], 'nothing-chosen'],
    ['age', ['unsure'], undefined],
    ['age', ['unsure', '62'], 'contradiction'],
    ['heat', ['neither', 'swollen'], 'out-of-range'],
    ['place', ['knee', 'left'], undefined],
    ['place', ['knee'], 'out-of-range'],
    ['place', ['knee', 'midline'], 'out-of-range'],
    ['place', ['nose', 'left'], 'out-of-range'],
    ['place', ['several'], undefined],
    ['place', ['several', 'left'], 'out-of-range'],
  ] as const)('%s %j: %s', (id, codes, refusal) => {
    expect(checkTriageAnswer(question(id), codes)).toBe(refusal);
  });

  it('are kept only as far as they fit, in the order of the questions', () => {
    const draft = { place: ['knee', 'left'], now: ['none'], age: ['abc'], heat: ['neither'] };
    expect(checkTriageAnswers(draft)).toEqual({ place: ['knee', 'left'], now: ['none'] });
    expect(checkTriageAnswers({ now: ['none'] })).toEqual({});
    const unasked = { place: ['knee', 'left'], now: ['none'], age: ['40'], injury: ['none'], 'after-injury': ['none'] };
    expect(checkTriageAnswers(unasked)).not.toHaveProperty('after-injury');
  });

  it('are taken back one at a time', () => {
    expect(withoutLastAnswer({ age: ['40'], place: ['knee', 'left'], now: ['none'] })).toEqual({
      place: ['knee', 'left'],
      now: ['none'],
    });
    expect(withoutLastAnswer({})).toEqual({});
  });
});

import {
  type InstrumentDefinition,
  type InstrumentItem,
  instruments,
  type ScaleDefinition,
} from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type Answer, type Answers, checkAnswers, scoreInstrument } from '../src/index.ts';

const everyScale = instruments.flatMap((definition) =>
  definition.scales.map((scale) => ({ name: `${definition.key} ${scale.code}`, definition, scale })),
);
const counted = everyScale.filter(({ scale }) => scale.rule.kind !== 'value-set');

/** The answer at one end of an item. */
function answerAt({ answer }: InstrumentItem, end: 'lowest' | 'highest'): Answer {
  if (answer.kind === 'yes-no') return end === 'highest';
  const values = answer.kind === 'number' ? [answer.minimum, answer.maximum] : answer.levels;
  return end === 'lowest' ? Math.min(...values) : Math.max(...values);
}

/** Every item at its better or worse end (yes is better, but not for an aid); of the VISA branches only the highest. */
function answersAt({ items }: InstrumentDefinition, state: 'best' | 'worst'): Answers {
  return Object.fromEntries(
    items
      .filter(({ code }) => code !== 'Q8B' && code !== 'Q8C')
      .map((item) => {
        const worstAtLow =
          item.answer.kind === 'yes-no' ? !item.code.endsWith('-AID') : item.answer.worstAt === 'minimum';
        return [item.code, answerAt(item, worstAtLow === (state === 'worst') ? 'lowest' : 'highest')];
      }),
  );
}

function scoreOf(definition: InstrumentDefinition, { code }: ScaleDefinition, answers: Answers) {
  const optIn = definition.scales.filter((scale) => scale.optIn === true).map((scale) => scale.code);
  return scoreInstrument(definition, answers, { optIn }).find(({ scale }) => scale === code)!;
}

const scoredValue = (definition: InstrumentDefinition, scale: ScaleDefinition, answers: Answers) => {
  const score = scoreOf(definition, scale, answers);
  return score.status === 'scored' ? score.value : Number.NaN;
};

/** Least number of items that a scale can be scored with, or `undefined` where it does not count items. */
function leastAnswers({ rule, items }: ScaleDefinition): number | undefined {
  const { missing } = rule;
  if (rule.kind === 'one-branch-sum') return items.length - rule.branches.length + 1;
  if (missing.kind === 'all-required' || missing.kind === 'all-applicable-required') return items.length;
  if (missing.kind === 'at-least-answered') return missing.count;
  if (missing.kind === 'person-mean' && rule.kind !== 'weighted-sum') return items.length - missing.maximumMissing;
  return undefined;
}

describe('every scale', () => {
  it.each(counted)('$name reaches both ends of its range, in its direction', ({ definition, scale }) => {
    const best = scoredValue(definition, scale, answersAt(definition, 'best'));
    const worst = scoredValue(definition, scale, answersAt(definition, 'worst'));
    const [lowest, highest] = scale.range;
    const expected = scale.direction === 'lower-better' ? [lowest, highest] : [highest, lowest];
    expect(best).toBeCloseTo(expected[0], 9);
    expect(worst).toBeCloseTo(expected[1], 9);
  });

  it.each(counted)('$name stays in its range and does not depend on the order of answers', ({ definition, scale }) => {
    const random = generator(20261122);
    for (let round = 0; round < 50; round += 1) {
      const entries = Object.entries(randomAnswers(definition, random));
      const answers = Object.fromEntries(entries);
      const score = scoreOf(definition, scale, answers);
      expect(scoreOf(definition, scale, Object.fromEntries(entries.reverse()))).toEqual(score);
      if (score.status === 'not-scored') continue;
      expect(score.value).toBeGreaterThanOrEqual(scale.range[0] - 1e-9);
      expect(score.value).toBeLessThanOrEqual(scale.range[1] + 1e-9);
    }
  });

  it.each(everyScale.filter(({ scale }) => leastAnswers(scale) !== undefined))(
    '$name is not scored with one answer too few, and never counts a blank as zero',
    ({ definition, scale }) => {
      const all = answersAt(definition, 'worst');
      const items = scale.items.filter((code) => all[code] !== undefined);
      const enough = Object.fromEntries(items.slice(0, leastAnswers(scale)).map((code) => [code, all[code]]));
      const tooFew = Object.fromEntries(items.slice(0, leastAnswers(scale)! - 1).map((code) => [code, all[code]]));
      const blanks = { ...Object.fromEntries(items.map((code) => [code, null])), ...tooFew };
      if (scale.rule.kind !== 'value-set') expect(scoreOf(definition, scale, enough).status).toBe('scored');
      expect(scoreOf(definition, scale, tooFew).status).toBe('not-scored');
      expect(scoreOf(definition, scale, blanks)).toEqual(scoreOf(definition, scale, tooFew));
    },
  );

  it.each(everyScale)('$name is not scored from nothing', ({ definition, scale }) => {
    expect(scoreOf(definition, scale, {})).toMatchObject({ status: 'not-scored', reason: 'no-answers', answered: 0 });
  });
});

describe('checkAnswers', () => {
  const every = instruments.flatMap((definition) =>
    definition.items.map((item) => ({ name: `${definition.key} ${item.code}`, definition, item })),
  );

  it.each(every)(
    '$name takes its ends and refuses what lies beyond, text, and what is no number',
    ({ definition, item }) => {
      const rulesFor = (answer: unknown) => {
        const check = checkAnswers(definition, { [item.code]: answer });
        return check.status === 'refused' ? check.problems.map(({ rule }) => rule) : [];
      };
      const low = answerAt(item, 'lowest');
      const high = answerAt(item, 'highest');
      for (const allowed of [low, high, null, undefined]) expect(rulesFor(allowed)).toEqual([]);
      expect(rulesFor('3')).toEqual(['wrong-type']);
      expect(rulesFor(Number.NaN)).toEqual(['wrong-type']);
      expect(rulesFor('not-applicable')).toEqual(item.mayNotApply === true ? [] : ['always-applies']);
      if (item.answer.kind === 'yes-no') return expect(rulesFor(1)).toEqual(['wrong-type']);
      const rule = item.answer.kind === 'number' ? 'out-of-range' : 'not-a-level';
      expect(rulesFor(Number(low) - 1)).toEqual([rule]);
      expect(rulesFor(Number(high) + 1)).toEqual([rule]);
      expect(rulesFor(true)).toEqual(['wrong-type']);
    },
  );

  it('refuses an item that the instrument has not, also under a name that every object has', () => {
    for (const code of ['P10', 'p1', 'constructor', '']) {
      expect(checkAnswers(instruments[0]!, { [code]: 1 })).toMatchObject({
        problems: [{ field: code, rule: 'unknown-item' }],
      });
    }
  });

  it('accepts decimals on the steps of an item and refuses them between', () => {
    const cdai = instruments.find(({ key }) => key === 'cdai')!;
    expect(checkAnswers(cdai, { PTGA: 0.3 }).status).toBe('accepted');
    expect(checkAnswers(cdai, { PTGA: 0.35 })).toMatchObject({ problems: [{ rule: 'not-a-step' }] });
  });
});

function randomAnswers({ items }: InstrumentDefinition, random: () => number): Answers {
  const branch = ['Q8A', 'Q8B', 'Q8C'][Math.floor(random() * 3)];
  return Object.fromEntries(
    items
      .filter(({ code }) => !/^Q8[ABC]$/.test(code) || code === branch)
      .filter(() => random() > 0.05)
      .map((item) => [item.code, randomAnswer(item, random)]),
  );
}

function randomAnswer({ answer }: InstrumentItem, random: () => number): Answer {
  if (answer.kind === 'yes-no') return random() < 0.5;
  if (answer.kind === 'levels') return answer.levels[Math.floor(random() * answer.levels.length)];
  const steps = Math.round((answer.maximum - answer.minimum) / answer.step);
  return answer.minimum + Math.round(random() * steps) * answer.step;
}

/** Park-Miller; the same answers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

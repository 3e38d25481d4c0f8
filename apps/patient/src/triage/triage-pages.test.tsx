import { type LikelyGroup, likelyGroups, type RedFlag, redFlags, triageQuestions } from '@jointwise/definitions';
import { planTriage, type TriageOutcome } from '@jointwise/registry';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TriageScreensPage } from '../pages/TriageScreensPage.tsx';
import { WhereItHurtsPage } from '../pages/WhereItHurtsPage.tsx';
import { locales } from '../texts/languages.ts';
import { textsOf } from '../texts/texts-of.ts';
import { outcomeBlocks } from './outcome-blocks.ts';
import { allOutcomeBlocks } from './TriageTemplates.tsx';
import { toldLines } from './told-lines.ts';
import { readAnswer, readTold } from './triage-form.ts';

const flag = (key: string): RedFlag => {
  const found = redFlags.find((one) => one.key === key);
  if (found === undefined) throw new Error(`there is no flag ${key}`);
  return found;
};

function outcome(parts: Partial<TriageOutcome>): TriageOutcome {
  return { kind: 'groups', raised: [], open: [], groups: [], ...parts };
}

describe.each(locales())('the screens in %s', (locale) => {
  const t = textsOf(locale);
  const first = WhereItHurtsPage({
    ...{ t, token: 'token', told: {}, chosen: [], isList: false, hasScreens: true, region: undefined },
    step: planTriage({}),
  });
  const page = renderToStaticMarkup(first) + renderToStaticMarkup(TriageScreensPage({ t, region: undefined }));

  it('brings every question, every sign, every flag and every group in words', () => {
    expect(page).not.toMatch(/triage\.|undefined|\{(?!number\}|of\})/);
    for (const { id } of triageQuestions) expect(page).toContain(`data-screen="${id}"`);
    for (const { key } of redFlags) expect(page).toContain(`data-block="flag:${key}"`);
    for (const { key } of likelyGroups) expect(page).toContain(`data-block="group:${key}"`);
  });

  it('holds nothing that its content security policy would refuse, and no answer chosen before', () => {
    expect(page).not.toMatch(/ style=| on\w+="|<script| checked/);
  });
});

describe('the answers to take along', () => {
  it('are in the words of the screens and in their order, a choice of several each on its line', () => {
    const told = { age: ['62'], place: ['knee', 'left'], now: ['none'], spot: ['crackles', 'unsure'], use: ['yes'] };
    expect(toldLines(told, textsOf('en')).map(({ question, answers }) => [question, ...answers])).toEqual([
      ['Where does it hurt?', 'Left knee'],
      ['Do you have any of these right now?', 'None of these'],
      ['How old are you?', '62 years'],
      ['Does it hurt mostly when you use the joint?', 'Yes'],
      ['What else do you notice?', 'The knee crackles when it moves', 'I am not sure about the others'],
    ]);
    expect(toldLines({ age: ['unsure'] }, textsOf('es'))[0]?.answers).toEqual(['Prefiero no decirlo']);
  });
});

describe('outcomeBlocks', () => {
  const groups = [...likelyGroups] as LikelyGroup[];
  const outcomes: readonly TriageOutcome[] = [
    outcome({}),
    outcome({ groups }),
    outcome({ kind: 'emergency', raised: [flag('septic-joint')] }),
    outcome({ kind: 'inflammatory', raised: [flag('inflammatory-arthritis')], groups }),
    ...redFlags.map((raised) => outcome({ kind: 'urgent', raised: [raised], open: [flag('clot')] })),
  ];

  it('names nothing but parts that come with the page', () => {
    const named = new Set(outcomes.flatMap(outcomeBlocks));
    expect([...named].filter((block) => !allOutcomeBlocks.includes(block))).toEqual(['told', 'again']);
  });

  it('puts what to do first, and in an emergency nothing to buy, to choose or to read up on', () => {
    expect(outcomeBlocks(outcome({ kind: 'emergency', raised: [flag('septic-joint')] }))).toEqual([
      'lead:emergency',
      'call',
      'not-watched',
      'heading:noticed',
      'flag:septic-joint',
      'again',
    ]);
  });

  it('calls for today whatever was found, when an emergency stayed open', () => {
    const blocks = outcomeBlocks(outcome({ kind: 'urgent', raised: [flag('crystal')], open: [flag('clot')] }));
    expect(blocks.slice(0, 2)).toEqual(['lead:unclear', 'numbers']);
    expect(blocks).toContain('open:clot');
    expect(blocks).not.toContain('links');
  });

  it('leads on to options and questions only where nothing is urgent', () => {
    const withLinks = outcomes.filter((one) => outcomeBlocks(one).includes('links'));
    expect(withLinks.every(({ kind }) => kind === 'groups')).toBe(true);
    expect(withLinks).toHaveLength(2);
  });

  it('says so where the answers point to no group', () => {
    expect(outcomeBlocks(outcome({}))).toContain('group:unclear');
  });
});

describe('the fields of a question', () => {
  it('are read back as they were written, and nothing else is', () => {
    const form = new URLSearchParams([
      ['told-place', 'knee left'],
      ['told-now', 'none'],
      ['told-__proto__', 'x'],
      ['told-nothing', 'x'],
      ['told-age', ''],
    ]);
    expect(readTold(form)).toEqual({ place: ['knee', 'left'], now: ['none'] });
    expect(readAnswer(new URLSearchParams('answer=knee%3Aleft'))).toEqual(['knee', 'left']);
    expect(readAnswer(new URLSearchParams('answer=&answer=+62+'))).toEqual(['62']);
    expect(readAnswer(new URLSearchParams('other=1'))).toEqual([]);
  });
});

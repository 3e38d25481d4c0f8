import { aidEdition, aidValues, options } from '@jointwise/definitions';
import { type Decision, type KnowledgeItem, scoreKnowledge, scoreSure } from '@jointwise/registry';
import type { Texts } from '../texts/texts-of.ts';

/** One part of a summary, the same on the page and in the PDF. */
export interface SummarySection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** With a label before each line, or without. */
  readonly lines: readonly { readonly label?: string; readonly text: string }[];
}

/** What a person takes along: their own answers beside what the aid says, and questions; it advises nothing. */
export function decisionSummary(
  decision: Decision,
  knowledge: readonly KnowledgeItem[],
  t: Texts,
): readonly SummarySection[] {
  return [
    valuesSection(decision, t),
    knowledgeSection(decision, knowledge, t),
    sureSection(decision, t),
    leaningSection(decision, t),
    {
      title: t('aid.decide.summary.options'),
      paragraphs: [],
      lines: options.map(({ key }) => ({ label: t(`aid.option.${key}.name`), text: t(`aid.option.${key}.brief`) })),
    },
    {
      title: t('aid.decide.summary.questions'),
      paragraphs: [],
      lines: [
        ...decision.ownQuestions.split('\n').filter((line) => line.trim() !== ''),
        ...t.lines('aid.decide.questions.item'),
      ].map((text) => ({ text })),
    },
  ];
}

/** The line on when and from which edition a summary was made. */
export function madeLine(today: string, t: Texts): string {
  return t('aid.decide.summary.made', { date: t.date(today), edition: t.date(aidEdition.changedOn) });
}

function valuesSection({ values }: Decision, t: Texts): SummarySection {
  const levels = t.lines('aid.decide.values.levels');
  const rated = aidValues
    .flatMap((value) => (values[value] === undefined ? [] : [{ value, level: values[value] }]))
    .sort((a, b) => b.level - a.level);
  return {
    title: t('aid.decide.summary.values'),
    paragraphs: rated.length === 0 ? [t('aid.decide.summary.valuesNone')] : [],
    lines: rated.map(({ value, level }) => {
      const where = level >= 2 ? ` ${t(`aid.decide.values.where.${value}`)}` : '';
      return { label: t(`aid.decide.values.item.${value}`), text: `${levels[level]}.${where}` };
    }),
  };
}

function knowledgeSection({ knowledge }: Decision, items: readonly KnowledgeItem[], t: Texts): SummarySection {
  const { right, of, isEnough } = scoreKnowledge(items, knowledge);
  const missed = items.filter((item) => knowledge[item.question] !== item.right);
  const score = t('aid.decide.knowledge.score', { right, of });
  return {
    title: t('aid.decide.summary.knowledge'),
    paragraphs: [isEnough ? score : `${score} ${t('aid.decide.knowledge.again')}`],
    lines: missed.map(({ question, values }) => ({ text: t(`aid.decide.knowledge.because.${question}`, values) })),
  };
}

function sureSection({ sure }: Decision, t: Texts): SummarySection {
  const score = scoreSure(sure);
  const paragraphs =
    score.status === 'not-scored'
      ? [t('aid.decide.sure.open')]
      : [
          t('aid.decide.sure.result', { yes: score.yes }),
          score.isInConflict ? t('aid.decide.sure.conflict') : t('aid.decide.sure.clear'),
        ];
  return { title: t('aid.decide.summary.sure'), paragraphs, lines: [] };
}

function leaningSection({ leaning }: Decision, t: Texts): SummarySection {
  const text =
    leaning === undefined
      ? t('aid.decide.summary.leaningOpen')
      : leaning === 'unknown'
        ? t('aid.decide.leaning.none')
        : t(`aid.option.${leaning}.name`);
  return { title: t('aid.decide.summary.leaning'), paragraphs: [text], lines: [] };
}

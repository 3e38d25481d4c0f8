import {
  drawDifferenceScale,
  drawIconArray,
  type FigureModel,
  type IconColumn,
  type ShownDifference,
  type ShownShare,
} from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';
import { numberSentence } from './number-sentence.ts';

/** The picture of a number, with its words in the reader's language. */
export function numberFigure(number: ShownShare | ShownDifference, t: Texts): FigureModel {
  return number.kind === 'share' ? shareFigure(number, t) : differenceFigure(number, t);
}

function shareFigure(number: ShownShare, t: Texts): FigureModel {
  const { key, treated, comparator, between, denominator } = number;
  const text = (name: string, values = {}) => t.byKey(`aid.number.${key}.${name}`, values);
  const columns: IconColumn[] = [
    { label: text('treated'), events: treated, ...(between === null ? {} : { between }) },
    ...(comparator === null ? [] : [{ label: text('comparator'), events: comparator }]),
  ];
  return drawIconArray({
    denominator,
    columns,
    words: {
      title: text('measure'),
      description: numberSentence(number, t),
      caption: text('who'),
      frames: ({ events }, of) => [text('with', { n: events, of }), text('without', { n: of - events, of })],
      columns: [t('aid.head.who'), t('aid.head.with'), t('aid.head.without'), t('aid.head.of'), t('aid.head.between')],
      between: (lower, upper) => t('aid.between', { lower, upper, of: denominator }),
    },
  });
}

function differenceFigure(number: ShownDifference, t: Texts): FigureModel {
  const { key, points, between, leastImportant } = number;
  const sideText = (side: 'worse' | 'better') => {
    const own = `aid.number.${key}.${side}`;
    return t.hasKey(own) ? t.byKey(own) : t(`aid.scale.${side}`);
  };
  return drawDifferenceScale({
    points,
    between,
    leastImportant,
    words: {
      title: t.byKey(`aid.number.${key}.measure`),
      description: numberSentence(number, t),
      caption: t.byKey(`aid.number.${key}.who`),
      worse: sideText('worse'),
      better: sideText('better'),
      leastImportant: t('aid.scale.least', { least: leastImportant ?? 0 }),
      columns: [t('aid.head.points'), t('aid.head.lower'), t('aid.head.upper'), t('aid.head.least')],
    },
  });
}

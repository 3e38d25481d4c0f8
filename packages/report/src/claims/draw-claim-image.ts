import type { ClaimCard } from '@jointwise/analysis';
import { certaintyLevels } from '@jointwise/definitions';
import type { FigureNode } from '../figures/figure-model.ts';
import { formatNodes } from '../figures/format-svg.ts';
import { rectMark, textMark } from '../figures/marks.ts';
import type { Paint } from '../figures/palette.ts';
import { type ClaimWords, englishClaimWords } from './claim-words.ts';
import { formatCertainty, formatEffect, formatVerdict, formatVerdictWord } from './format-verdict.ts';

export interface ClaimImage {
  readonly card: ClaimCard;
  /** Day of the verdict as it is written: 14 Mar 2026. */
  readonly decidedOn: string;
  /** Where the page is: `registry.example/en/claims/less-pain`. */
  readonly address: string;
  /** The sentence that is claimed, in the language of the picture. */
  readonly sentence: string;
  readonly words?: ClaimWords;
  readonly isWorse: boolean;
}

const size = { width: 1200, height: 630 };
const left = 72;
/** The verdict as a picture of the size that other sites show (1200 x 630), with nothing in it from outside. */
export function drawClaimImage(image: ClaimImage): string {
  const { card, sentence, decidedOn, address, isWorse, words = englishClaimWords } = image;
  const { verdict, certainty, basis } = card;
  const claimed = wrap(`“${sentence}”`, 46, 3);
  const below = 150 + claimed.length * 50;
  const effect = formatEffect(card, words);
  const nodes: FigureNode[] = [
    rectMark({ x: 0, y: 0, width: 14, height: size.height }, paintOf(verdict.code)),
    textMark(words.image.claimed, [left, 84], { size: 26 }),
    ...claimed.map((line, index) => textMark(line, [left, 136 + index * 50], { size: 40, paint: 'ink' })),
    textMark(formatVerdictWord(verdict.code, words), [left, below + 66], {
      size: 58,
      weight: 700,
      paint: paintOf(verdict.code),
    }),
    ...wrap(formatVerdict(card, words), 74, 2).map((line, index) =>
      textMark(line, [left, below + 116 + index * 36], { size: 27, paint: 'ink' }),
    ),
    ...(effect === null ? [] : [textMark(effect, [left, below + 200], { size: 22 })]),
    ...(certainty === null ? [] : certaintySteps(certainty, formatCertainty(certainty, words))),
    ...(isWorse ? [textMark(words.image.worse, [left, 520], { size: 24, weight: 650, paint: 'danger' })] : []),
    textMark(`${decidedOn} · ${address}`, [left, 594], { size: 22 }),
    ...(basis.isSynthetic
      ? [textMark(words.image.synthetic, [size.width - left, 594], { size: 22, anchor: 'end' })]
      : []),
  ];
  return formatNodes(nodes, { ...size, title: formatVerdictWord(verdict.code, words), description: sentence });
}

function certaintySteps(level: (typeof certaintyLevels)[number], title: string): FigureNode[] {
  const reached = certaintyLevels.indexOf(level);
  return [
    ...certaintyLevels.map((_, index) =>
      rectMark({ x: 820 + index * 40, y: 536, width: 32, height: 16 }, index <= reached ? 'brand' : 'line', {
        radius: 4,
      }),
    ),
    textMark(title, [808, 550], { size: 22, anchor: 'end', paint: 'ink' }),
  ];
}

function paintOf(code: ClaimCard['verdict']['code']): Paint {
  if (code === 'harm') return 'danger';
  return code === 'supported' || code === 'benefit-size-uncertain' ? 'brand' : 'ink';
}

/** Breaks a text into lines of about so many characters; what does not fit ends in an ellipsis. */
function wrap(text: string, length: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}

import type { ShownCourse, ShownDifference, ShownNumber, ShownShare } from '@jointwise/report';
import { Figure } from '../figure/Figure.tsx';
import type { Texts } from '../texts/texts-of.ts';
import { numberFigure } from './number-figure.ts';
import { numberSentence } from './number-sentence.ts';
import { timeOf } from './number-time.ts';
import { SourceList } from './SourceList.tsx';
import type { NumberOrigin } from './shown-option.ts';

interface NumberBlockProps {
  readonly number: ShownNumber;
  /** Absent where there is no number. */
  readonly origin: NumberOrigin | undefined;
  readonly t: Texts;
}

/**
 * One number of an option, or the place where there is none: certainty above the picture when it is low, both frames in
 * words, the comparator beside, the limits as "between a and b", and the source one tap away.
 */
export function NumberBlock({ number, origin, t }: NumberBlockProps) {
  if (number.kind === 'none') {
    return (
      <div className="number number-none">
        <h3>{t('aid.none.title')}</h3>
        <p>{t.byKey(`aid.none.${number.reason}`)}</p>
        {number.sources.length === 0 ? null : <SourceList keys={number.sources} t={t} />}
      </div>
    );
  }
  const certainty = <Certainty number={number} t={t} />;
  return (
    <div className="number">
      <h3>{t.byKey(`aid.number.${number.key}.measure`)}</h3>
      {number.isCertaintyFirst ? certainty : null}
      <p>{numberSentence(number, t)}</p>
      {number.kind === 'course' ? null : <Figure figure={numberFigure(number, t)} tableTitle={t('aid.table')} />}
      <ul className="plain-list small">
        {notesOf(number, t).map((note) => (
          <li key={note}>{note}</li>
        ))}
        {number.kind === 'share' && number.basis === 'computed-from-means' ? (
          <li>
            {t('aid.computed')} {t('aid.computedNote')}
          </li>
        ) : null}
      </ul>
      {number.isCertaintyFirst ? null : certainty}
      {origin === undefined ? null : <p className="small soft">{originText(origin, t)}</p>}
      <SourceList keys={[number.source]} t={t} />
    </div>
  );
}

/** Where it was read from when the page was made, and whether a second person has checked it. */
function originText({ from, isVerified, on }: NumberOrigin, t: Texts): string {
  const date = t.date(on);
  if (from === 'source') return t('aid.origin.source', { date });
  return t(isVerified ? 'aid.origin.verified' : 'aid.origin.unverified', { date });
}

type Told = ShownShare | ShownDifference | ShownCourse;

function Certainty({ number, t }: { readonly number: Told; readonly t: Texts }) {
  const isFew = number.people !== null && number.people < 100;
  return (
    <p className={number.isCertaintyFirst ? 'note note-warn certainty' : 'certainty'}>
      <strong>{t('aid.certainty.label')}</strong> {t(`aid.certainty.${number.certainty}`)}
      {isFew ? ` ${t('aid.few')}` : ''}
    </p>
  );
}

function notesOf(number: Told, t: Texts): readonly string[] {
  const notes = [t.byKey(`aid.number.${number.key}.meaning`), timeOf(number, t)];
  // A figure has its people in its caption; without one they are named here.
  if (number.kind === 'course') return [t.byKey(`aid.number.${number.key}.who`), ...notes];
  if (number.kind === 'difference') return notes;
  const { key, comparator, between, denominator: of } = number;
  return [
    ...(comparator === null ? [] : [t.byKey(`aid.number.${key}.also`, { n: comparator, of })]),
    between === null ? t('aid.noBetween') : t('aid.betweenNote', { lower: between[0], upper: between[1], of }),
    ...notes,
  ];
}

import { type KeyboardEvent, useId, useRef } from 'react';
import { digitAnswer } from './digit-answer.ts';
import type { Answer } from './response-answers.ts';
import { texts } from './texts.ts';

interface ValueButtonsProps {
  readonly values: readonly number[];
  readonly worstAt: 'minimum' | 'maximum' | 'neither';
  /** Official words of the choices, by value, where a pack has them. */
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly value: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

const secondDigitMs = 700;

/** Grades and 0 to 10 as a row of buttons; a typed digit answers and moves to the next question. */
export function ValueButtons({ values, worstAt, labels, value, onAnswer }: ValueButtonsProps) {
  const name = useId();
  const typed = useRef({ digits: '', at: 0 });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const isSecond = event.timeStamp - typed.current.at < secondDigitMs;
    const digits = isSecond ? typed.current.digits + event.key : event.key;
    typed.current = { digits, at: event.timeStamp };
    const answer = digitAnswer(digits, values);
    if (answer.value === undefined) return;
    onAnswer(answer.value);
    if (!answer.isPending) focusNextItem(event.currentTarget);
  };
  const [first, last] = [values[0], values[values.length - 1]];
  return (
    <div className="value-buttons" data-count={values.length}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: digits typed on any of the buttons inside answer */}
      <div className={labels === undefined ? 'options' : 'options options-worded'} onKeyDown={onKeyDown}>
        {values.map((one) => (
          <label key={one} className="option option-big">
            <input type="radio" name={name} checked={value === one} onChange={() => onAnswer(one)} />
            <span>
              <b className="numbers">{one}</b>
              {labels?.[String(one)] === undefined ? null : ` ${labels[String(one)]}`}
            </span>
          </label>
        ))}
      </div>
      {worstAt === 'neither' ? null : (
        <p className="tiny soft ends">
          <span>
            {first} {worstAt === 'minimum' ? texts('valueButtons.worst') : texts('valueButtons.best')}
          </span>
          <span>
            {last} {worstAt === 'maximum' ? texts('valueButtons.worst') : texts('valueButtons.best')}
          </span>
        </p>
      )}
    </div>
  );
}

/** The first control of the next question, or the save button after the last. */
function focusNextItem(from: HTMLElement): void {
  const item = from.closest('li');
  const next = item?.nextElementSibling?.querySelector<HTMLElement>('input');
  const target = next ?? item?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]');
  target?.focus();
}

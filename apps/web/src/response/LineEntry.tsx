import type { ItemAnswer } from '@jointwise/definitions';
import { useId, useState } from 'react';
import { parseNumber } from '../record/parse-number.ts';
import type { Answer } from './response-answers.ts';
import { texts } from './texts.ts';

interface LineEntryProps {
  readonly answer: Extract<ItemAnswer, { readonly kind: 'number' }>;
  readonly value: Answer;
  readonly onAnswer: (answer: Answer) => void;
  readonly label: string;
}

/** A line without a mark until it is touched, because a preset mark draws answers to itself; and a number beside it. */
export function LineEntry({ answer, value, onAnswer, label }: LineEntryProps) {
  const id = useId();
  const [text, setText] = useState(typeof value === 'number' ? String(value) : '');
  const isAnswered = typeof value === 'number';
  const { minimum, maximum, step, unit, worstAt } = answer;
  const wrong = isOutside(text, answer);
  const shown = isAnswered && Number(text) !== value ? String(value) : !isAnswered && !wrong ? '' : text;
  return (
    <div className="line-entry">
      <input
        className={isAnswered ? 'line-slider' : 'line-slider line-untouched'}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={isAnswered ? value : (minimum + maximum) / 2}
        aria-label={texts('lineEntry.labelMinimumMaximum', { label, minimum, maximum })}
        aria-valuetext={isAnswered ? `${value}${unit === undefined ? '' : ` ${unit}`}` : texts('lineEntry.notAnswered')}
        onPointerUp={(event) => onAnswer(Number(event.currentTarget.value))}
        onChange={(event) => {
          setText(event.target.value);
          onAnswer(Number(event.target.value));
        }}
      />
      <p className="tiny soft ends">
        <span>{worstAt === 'minimum' ? texts('lineEntry.worst') : texts('lineEntry.best')}</span>
        <span>{worstAt === 'maximum' ? texts('lineEntry.worst') : texts('lineEntry.best')}</span>
      </p>
      <div className="field">
        <label htmlFor={id}>{texts('lineEntry.orEnterNumber')}</label>
        <div className="field-line">
          <input
            id={id}
            className="input number-input"
            inputMode="decimal"
            autoComplete="off"
            value={shown}
            aria-invalid={wrong}
            onChange={(event) => {
              setText(event.target.value);
              const number = parseNumber(event.target.value);
              onAnswer(typeof number === 'number' && !isOutside(event.target.value, answer) ? number : null);
            }}
          />
          <span className="unit">
            {texts.nodes('lineEntry.unitMinimumMaximum', { unit: unit ?? '', minimum, maximum })}
          </span>
        </div>
        {wrong ? (
          <p className="field-error">
            {step === 1
              ? texts('lineEntry.noWholeNumber', { text, minimum, maximum })
              : texts('lineEntry.noNumber', { text, minimum, maximum })}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function isOutside(text: string, { minimum, maximum, step }: LineEntryProps['answer']): boolean {
  if (text.trim() === '') return false;
  const number = parseNumber(text);
  if (typeof number !== 'number') return true;
  return number < minimum || number > maximum || (step === 1 && !Number.isInteger(number));
}

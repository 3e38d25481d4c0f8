import type { InstrumentItem } from '@jointwise/definitions';
import type { Wording } from '@jointwise/server/contract';
import { useId } from 'react';
import { openValues } from './digit-answer.ts';
import { LineEntry } from './LineEntry.tsx';
import type { Answer } from './response-answers.ts';
import { texts } from './texts.ts';
import { ValueButtons } from './ValueButtons.tsx';

interface ItemEntryProps {
  readonly item: InstrumentItem;
  readonly number: number;
  readonly words: Wording['items'][string] | undefined;
  readonly value: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

/** One question. Not answered stays not answered: there is no preset, and an answer can be taken back. */
export function ItemEntry({ item, number, words, value, onAnswer }: ItemEntryProps) {
  const id = useId();
  const text = words?.text ?? item.descriptor;
  return (
    <fieldset className="item" data-item={item.code} data-answered={value !== null}>
      <legend id={id}>
        <span className="item-number numbers">{number}</span> {text}
        <span className="item-code tiny soft"> {item.code}</span>
      </legend>
      <Answering item={item} words={words} value={value} onAnswer={onAnswer} label={text} />
      <div className="row">
        {item.mayNotApply === true ? (
          <button
            type="button"
            className="button button-plain"
            aria-pressed={value === 'not-applicable'}
            onClick={() => onAnswer('not-applicable')}
          >
            {texts('itemEntry.doesNotApply', { mark: value === 'not-applicable' ? '✓ ' : '' })}
          </button>
        ) : null}
        {value === null ? null : (
          <button type="button" className="button button-plain" onClick={() => onAnswer(null)}>
            {texts('itemEntry.takeAnswerBack')}
            <span className="visually-hidden">: {text}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}

type AnsweringProps = Omit<ItemEntryProps, 'number'> & { readonly label: string };

function Answering({ item, words, value, onAnswer, label }: AnsweringProps) {
  const { answer } = item;
  if (answer.kind === 'yes-no') {
    return (
      <div className="options">
        {([true, false] as const).map((one) => (
          <label key={String(one)} className="option option-big">
            <input type="radio" checked={value === one} onChange={() => onAnswer(one)} />
            <span>{one ? texts('itemEntry.yes') : texts('itemEntry.no')}</span>
          </label>
        ))}
      </div>
    );
  }
  const values = openValues(answer);
  if (values === undefined && answer.kind === 'number') {
    return <LineEntry answer={answer} value={value} onAnswer={onAnswer} label={label} />;
  }
  return (
    <ValueButtons
      values={values ?? []}
      worstAt={answer.worstAt}
      labels={words?.choices}
      value={value}
      onAnswer={onAnswer}
    />
  );
}

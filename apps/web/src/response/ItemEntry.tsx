import { type InstrumentItem, isMarks } from '@jointwise/definitions';
import type { Wording } from '@jointwise/server/contract';
import { useId, useState } from 'react';
import { openValues } from './digit-answer.ts';
import { LineEntry } from './LineEntry.tsx';
import { MarksEntry, markable } from './MarksEntry.tsx';
import type { Answer } from './response-answers.ts';
import { texts } from './texts.ts';
import { ValueButtons } from './ValueButtons.tsx';

interface ItemEntryProps {
  readonly item: InstrumentItem;
  readonly number: number;
  readonly words: Wording['items'][string] | undefined;
  readonly value: Answer;
  /** Copied from paper, where an item can have two marks; and what the manual says of them. */
  readonly isPaper: boolean;
  readonly twoMarks: 'worse' | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** One question. Not answered stays not answered: there is no preset, and an answer can be taken back. */
export function ItemEntry({ item, number, words, value, isPaper, twoMarks, onAnswer }: ItemEntryProps) {
  const id = useId();
  const [isMarking, setMarking] = useState(false);
  const isMarked = isMarks(value) || isMarking;
  const mayMark = isPaper && !isMarked && value !== null && value !== 'not-applicable' && markable(item).length > 1;
  const answerOnce = (answer: Answer) => {
    setMarking(false);
    onAnswer(answer);
  };
  const text = words?.text ?? item.descriptor;
  return (
    <fieldset className="item" data-item={item.code} data-answered={value !== null}>
      <legend id={id}>
        <span className="item-number numbers">{number}</span> {text}
        <span className="item-code tiny soft"> {item.code}</span>
      </legend>
      {isMarked ? (
        <MarksEntry item={item} value={value} rule={twoMarks} onAnswer={onAnswer} />
      ) : (
        <Answering item={item} words={words} value={value} onAnswer={onAnswer} label={text} />
      )}
      <div className="row">
        {item.mayNotApply === true ? (
          <button
            type="button"
            className="button button-plain"
            aria-pressed={value === 'not-applicable'}
            onClick={() => answerOnce('not-applicable')}
          >
            {texts('itemEntry.doesNotApply', { mark: value === 'not-applicable' ? '✓ ' : '' })}
          </button>
        ) : null}
        {value === null ? null : (
          <button type="button" className="button button-plain" onClick={() => answerOnce(null)}>
            {texts('itemEntry.takeAnswerBack')}
            <span className="visually-hidden">: {text}</span>
          </button>
        )}
        {mayMark ? (
          <button type="button" className="button button-plain" onClick={() => setMarking(true)}>
            {texts('itemEntry.secondMark')}
            <span className="visually-hidden">: {text}</span>
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}

type AnsweringProps = Pick<ItemEntryProps, 'item' | 'words' | 'value' | 'onAnswer'> & { readonly label: string };

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

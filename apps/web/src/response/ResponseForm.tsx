import type { InstrumentDefinition } from '@jointwise/definitions';
import type { Answers, Wording } from '@jointwise/server/contract';
import { useEffect, useRef } from 'react';
import { ItemEntry } from './ItemEntry.tsx';
import type { Answer } from './response-answers.ts';
import { WordingNote } from './WordingNote.tsx';

interface ResponseFormProps {
  readonly instrument: InstrumentDefinition;
  readonly wording: Wording;
  readonly answers: Answers;
  readonly isPaper: boolean;
  readonly onAnswer: (code: string, answer: Answer) => void;
}

/** An instrument as one column of questions with large targets; digits on the keyboard answer and go on. */
export function ResponseForm({ instrument, wording, answers, isPaper, onAnswer }: ResponseFormProps) {
  const items = useRef<HTMLOListElement>(null);
  // Whoever opens an empty form by keyboard answers at once; a field that has the focus already keeps it.
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    const isEmpty = items.current?.querySelector('[data-answered="true"]') === null;
    if (isFree && isEmpty) items.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="stack response-form">
      <WordingNote wording={wording} recall={instrument.recall} />
      <ol className="items" ref={items}>
        {instrument.items.map((item, index) => (
          <li key={item.code}>
            <ItemEntry
              item={item}
              number={index + 1}
              words={wording.items[item.code]}
              value={answers[item.code] ?? null}
              isPaper={isPaper}
              twoMarks={instrument.twoMarks}
              onAnswer={(answer) => onAnswer(item.code, answer)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

import { type InstrumentItem, isMarks } from '@jointwise/definitions';
import { countedMark } from '@jointwise/scoring';
import { openValues } from './digit-answer.ts';
import type { Answer } from './response-answers.ts';
import { texts } from './texts.ts';

type Mark = number | boolean;

interface MarksEntryProps {
  readonly item: InstrumentItem;
  readonly value: Answer;
  /** What the instrument's manual says about two marks; nothing where it is silent. */
  readonly rule: 'worse' | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** A paper item with more than one mark: every marked value is kept, and what counts is said at once. */
export function MarksEntry({ item, value, rule, onAnswer }: MarksEntryProps) {
  const marks = marksOf(value);
  const toggle = (mark: Mark) => {
    const rest = marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark];
    onAnswer(answerOf(markable(item).filter((one) => rest.includes(one))));
  };
  return (
    <div className="value-buttons">
      <div className="options">
        {markable(item).map((one) => (
          <label key={String(one)} className="option option-big">
            <input type="checkbox" checked={marks.includes(one)} onChange={() => toggle(one)} />
            <b className="numbers">{markText(one)}</b>
          </label>
        ))}
      </div>
      <p className="small derived">{countedText(item, marks, rule)}</p>
    </div>
  );
}

/** Values that a paper item can have a second mark on; none where it is a line or a free number. */
export function markable({ answer }: InstrumentItem): readonly Mark[] {
  return answer.kind === 'yes-no' ? [true, false] : (openValues(answer) ?? []);
}

function marksOf(value: Answer): readonly Mark[] {
  if (isMarks(value)) return value.marks;
  return typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
}

function answerOf(marks: readonly Mark[]): Answer {
  return marks.length > 1 ? { marks } : (marks[0] ?? null);
}

export function markText(mark: Mark): string {
  if (typeof mark === 'number') return String(mark);
  return mark ? texts('itemEntry.yes') : texts('itemEntry.no');
}

function countedText(item: InstrumentItem, marks: readonly Mark[], rule: 'worse' | undefined): string {
  if (marks.length < 2) return texts('marksEntry.markEveryValue');
  const counted = countedMark(item, marks, rule);
  return counted === null ? texts('marksEntry.manualSilent') : texts('marksEntry.worseCounts', { worse: counted });
}

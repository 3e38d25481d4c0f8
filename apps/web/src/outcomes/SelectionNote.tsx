import { formatFigureNumber, type OutcomesReport } from '@jointwise/report';
import { texts } from './texts.ts';

/** Whether those who answered began like those who did not; if not, their change says little of the rest. */
export function SelectionNote({ report }: { readonly report: OutcomesReport }) {
  const { answered, notAnswered, standardisedDifference } = report.selection;
  const mean = (value: number | null) => (value === null ? '–' : formatFigureNumber(value));
  return (
    <>
      <p className="figure-title">{texts('selectionNote.didThoseWhoAnswered')}</p>
      <dl className="facts numbers">
        <dt>{texts('selectionNote.answeredMeanBefore')}</dt>
        <dd>
          {mean(answered.mean)} <span className="soft">{texts.nodes('selectionNote.nN', { n: answered.n })}</span>
        </dd>
        <dt>{texts('selectionNote.notAnsweredMeanBefore')}</dt>
        <dd>
          {mean(notAnswered.mean)} <span className="soft">{texts.nodes('selectionNote.nN', { n: notAnswered.n })}</span>
        </dd>
        <dt>{texts('selectionNote.standardisedDifference')}</dt>
        <dd>
          {standardisedDifference === null
            ? texts('selectionNote.cannotBeSaid')
            : formatFigureNumber(standardisedDifference, 2)}
        </dd>
      </dl>
      <p className="small soft">{selectionWords(standardisedDifference)}</p>
    </>
  );
}

function selectionWords(difference: number | null): string {
  if (difference === null) return texts('selectionNote.oneTwoTooSmall');
  return Math.abs(difference) > 0.2 ? texts('selectionNote.beyond02They') : texts('selectionNote.within02Least');
}

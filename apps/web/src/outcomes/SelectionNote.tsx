import { formatFigureNumber, type OutcomesReport } from '@jointwise/report';

/** Whether those who answered began like those who did not; if not, their change says little of the rest. */
export function SelectionNote({ report }: { readonly report: OutcomesReport }) {
  const { answered, notAnswered, standardisedDifference } = report.selection;
  const mean = (value: number | null) => (value === null ? '–' : formatFigureNumber(value));
  return (
    <>
      <p className="figure-title">Did those who answered begin like the rest?</p>
      <dl className="facts numbers">
        <dt>Answered, mean before</dt>
        <dd>
          {mean(answered.mean)} <span className="soft">(n {answered.n})</span>
        </dd>
        <dt>Not answered, mean before</dt>
        <dd>
          {mean(notAnswered.mean)} <span className="soft">(n {notAnswered.n})</span>
        </dd>
        <dt>Standardised difference</dt>
        <dd>{standardisedDifference === null ? 'cannot be said' : formatFigureNumber(standardisedDifference, 2)}</dd>
      </dl>
      <p className="small soft">{selectionWords(standardisedDifference)}</p>
    </>
  );
}

function selectionWords(difference: number | null): string {
  if (difference === null) return 'One of the two is too small to compare.';
  return Math.abs(difference) > 0.2
    ? 'Beyond 0.2: they began differently, so the change of those who answered says little of the rest.'
    : 'Within 0.2: at least the starting point was alike. What happened afterwards to those who did not answer is unknown.';
}

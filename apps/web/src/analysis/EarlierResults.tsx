import { DateText } from '../shared/DateText.tsx';
import { Ready } from '../shared/Ready.tsx';
import { shortOf } from './analysis-sentence.ts';
import { texts } from './texts.ts';
import { type AnalysisChoice, useAnalyses } from './useAnalyses.ts';

interface EarlierResultsProps {
  readonly studyId: string;
  readonly choice: AnalysisChoice;
  readonly onShow: (choice: AnalysisChoice) => void;
}

/** Every answer that was kept for a question, newest first. */
export function EarlierResults({ studyId, choice, onShow }: EarlierResultsProps) {
  const analyses = useAnalyses(studyId, choice.estimand ?? '');
  if (analyses.status === 'ready' && analyses.data.rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{texts('earlierResults.title')}</h2>
      <Ready of={analyses} what={texts('earlierResults.title')}>
        {({ rows }) => (
          <ul className="stack-close small">
            {rows.slice(0, 20).map((row) => (
              <li key={row.id}>
                {texts.nodes('earlierResults.by', {
                  link:
                    row.id === choice.analysis ? (
                      <strong>
                        {comparisonOf(row)}, {texts('earlierResults.shown')}
                      </strong>
                    ) : (
                      <button
                        type="button"
                        className="button button-plain"
                        onClick={() => onShow(choiceOf(row, choice))}
                      >
                        {comparisonOf(row)}
                      </button>
                    ),
                  name: row.computedBy,
                  date: <DateText iso={row.computedAt} />,
                  cut: <code>{row.dataCutHash.slice(0, 12)}</code>,
                })}
              </li>
            ))}
          </ul>
        )}
      </Ready>
    </section>
  );
}

interface Compared {
  readonly id: string;
  readonly productClass: string;
  readonly comparator: string | null;
}

function comparisonOf({ productClass, comparator }: Compared): string {
  const product = shortOf(productClass);
  if (comparator === null) return texts('earlierResults.alone', { product });
  return texts('earlierResults.comparison', { product, comparator: shortOf(comparator) });
}

function choiceOf({ id, productClass, comparator }: Compared, { estimand }: AnalysisChoice): AnalysisChoice {
  return { estimand, productClass, comparator: comparator ?? undefined, analysis: id };
}

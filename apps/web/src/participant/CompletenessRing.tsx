import { checklists, productClasses } from '@jointwise/definitions';
import { checkReporting } from '@jointwise/registry';
import { drawCompletenessRing } from '@jointwise/report';
import { FigureMarks } from '../figure/FigureMarks.tsx';
import type { ReportedFacts } from './reported-facts.ts';
import { texts } from './texts.ts';

interface CompletenessRingProps {
  readonly productClass: string | null;
  readonly facts: ReportedFacts;
}

/** How completely the product is described by the areas of MIBO; what is missing is named on hover and in the list. */
export function CompletenessRing({ productClass, facts }: CompletenessRingProps) {
  const known = productClasses.find(({ code }) => code === productClass);
  const key = known?.isPlatelet === true ? 'mibo-prp' : known?.isCell === true ? 'mibo-msc' : undefined;
  const checklist = checklists.find((one) => one.key === key);
  if (checklist === undefined) return null;
  const { items, reported, applicable } = checkReporting(checklist, facts);
  const missing = items.filter(({ status }) => status === 'missing' || status === 'partly');
  return (
    <div className="ring">
      <FigureMarks
        figure={drawCompletenessRing(
          checklist.title,
          items.map(({ text, status }) => ({ title: text, status })),
        )}
      />
      <details className="tiny">
        <summary>{texts.nodes('completenessRing.reportedApplicableAreas', { reported, applicable })}</summary>
        <p className="soft">{checklist.note}</p>
        <ul>
          {missing.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

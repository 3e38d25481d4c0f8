import { jurisdictions, legalCategories } from '@jointwise/definitions';
import { classifyProduct, type LegalClassification } from '@jointwise/registry';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { today } from '../shared/format-date.ts';
import { Page } from '../shared/Page.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { useCurrentSite } from '../study/useCurrentStudy.ts';
import { ClassificationView } from './ClassificationView.tsx';
import { FactsForm } from './FactsForm.tsx';
import { type FactEntry, readFacts } from './read-facts.ts';

const placeOfCountry: Readonly<Record<string, string>> = { US: 'US', ES: 'ES', GB: 'UK' };

/** What a product is under the rules of a place, for those who answer for products: facts, path, sources, duties. */
export function RegulationPage() {
  const site = useCurrentSite();
  const { productClass } = useSearch({ strict: false }) as { productClass?: string };
  const [entry, setEntry] = useState<FactEntry>({
    productClass: productClass ?? '',
    jurisdiction: placeOfCountry[site?.country ?? ''] ?? 'EU',
    on: today(),
    chosen: { indication: 'osteoarthritis' },
    processing: undefined,
  });
  const answer = useMemo(() => classifyProduct(readFacts(entry), {}, entry.jurisdiction, entry.on), [entry]);
  const place = jurisdictions.find(({ code }) => code === entry.jurisdiction)?.title ?? entry.jurisdiction;
  return (
    <Page
      title="Rules for a product"
      sentence={sentenceOf(answer)}
      basis={`Rules of ${place} on ${entry.on}, in our own words and with their sources.`}
      actions={
        <button type="button" className="button no-print" onClick={() => window.print()}>
          Print
        </button>
      }
    >
      <StudyTabs />
      <FactsForm entry={entry} onChange={setEntry} />
      <div aria-live="polite">
        <ClassificationView answer={answer} />
      </div>
    </Page>
  );
}

function sentenceOf(answer: LegalClassification): string {
  if (answer.status === 'undetermined') return answer.detail;
  const title = legalCategories.find(({ code }) => code === answer.category)?.title ?? answer.category;
  return `${title}: ${answer.certainty}, by rule ${answer.decidedBy}.`;
}

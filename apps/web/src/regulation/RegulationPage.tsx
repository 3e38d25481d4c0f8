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
import { texts } from './texts.ts';

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
      title={texts('regulationPage.title')}
      sentence={sentenceOf(answer)}
      basis={texts('regulationPage.rulesPlaceOurOwn', { place, on: entry.on })}
      actions={
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {texts('regulationPage.print')}
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
  return texts('regulationPage.titleCertaintyRuleDecidedBy', {
    title,
    certainty: answer.certainty,
    decidedBy: answer.decidedBy,
  });
}

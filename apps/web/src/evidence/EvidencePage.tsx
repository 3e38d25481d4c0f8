import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { EvidenceTabs } from './EvidenceTabs.tsx';
import { classOptions, estimandOptions, evidenceSentence } from './evidence-words.ts';
import { ReviewTable } from './ReviewTable.tsx';
import { texts } from './texts.ts';
import { useEvidence } from './useEvidence.ts';

/** Every published trial in the table, with what may be done with it. */
export function EvidencePage() {
  const { productClass = '', estimand = '' } = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const navigate = useNavigate();
  const evidence = useEvidence({ productClass, estimand });
  const choose = (next: Record<string, string>) =>
    void navigate({ to: '/evidence', search: { productClass, estimand, ...next }, replace: true });
  return (
    <Page
      title={texts('evidencePage.title')}
      sentence={evidence.status === 'ready' ? evidenceSentence(evidence.data.rows) : undefined}
      basis={texts('evidencePage.basis')}
      actions={
        <a className="button" href="/api/evidence/export.csv">
          {texts('evidencePage.save')}
        </a>
      }
    >
      <EvidenceTabs />
      <div className="filters">
        <Select
          label={texts('field.productClass')}
          value={productClass}
          options={[['', texts('evidencePage.all')], ...classOptions]}
          onChange={(value) => choose({ productClass: value })}
        />
        <Select
          label={texts('field.question')}
          value={estimand}
          options={[['', texts('evidencePage.all')], ...estimandOptions]}
          onChange={(value) => choose({ estimand: value })}
          isLong
        />
      </div>
      <Ready of={evidence} what={texts('evidencePage.theTrials')}>
        {({ rows, syntheses, guidelines }) => (
          <>
            <EvidenceTable rows={rows} />
            <ReviewTable syntheses={syntheses} guidelines={guidelines} />
            {productClass === '' || estimand === '' ? null : (
              <p>
                <Link to="/evidence/synthesis" search={{ productClass, estimand }}>
                  {texts('evidencePage.together')}
                </Link>
              </p>
            )}
          </>
        )}
      </Ready>
    </Page>
  );
}

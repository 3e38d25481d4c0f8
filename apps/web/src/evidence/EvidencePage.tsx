import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { EvidenceTabs } from './EvidenceTabs.tsx';
import { classOptions, estimandOptions, evidenceSentence } from './evidence-words.ts';
import { ReviewTable } from './ReviewTable.tsx';
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
      title="Published evidence"
      sentence={evidence.status === 'ready' ? evidenceSentence(evidence.data.rows) : undefined}
      basis="A row counts as verified when a second person has read the paper and agrees, or when differences were settled."
      actions={
        <a className="button" href="/api/evidence/export.csv">
          Save as CSV
        </a>
      }
    >
      <EvidenceTabs />
      <div className="filters">
        <Select
          label="Product class"
          value={productClass}
          options={[['', 'All'], ...classOptions]}
          onChange={(value) => choose({ productClass: value })}
        />
        <Select
          label="Question"
          value={estimand}
          options={[['', 'All'], ...estimandOptions]}
          onChange={(value) => choose({ estimand: value })}
        />
      </div>
      <Ready of={evidence} what="the published trials">
        {({ rows, syntheses, guidelines }) => (
          <>
            <EvidenceTable rows={rows} />
            <ReviewTable syntheses={syntheses} guidelines={guidelines} />
            {productClass === '' || estimand === '' ? null : (
              <p>
                <Link to="/evidence/synthesis" search={{ productClass, estimand }}>
                  What these trials say together
                </Link>
              </p>
            )}
          </>
        )}
      </Ready>
    </Page>
  );
}

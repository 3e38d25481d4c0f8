import { useDeferredValue, useId, useState } from 'react';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { useCurrentSite } from '../study/useCurrentStudy.ts';
import { AuditTable } from './AuditTable.tsx';
import { texts } from './texts.ts';
import { useAudit } from './useAudit.ts';
import { VerifyButton } from './VerifyButton.tsx';

/** Who did what, when and why, at a site; and whether the trail is whole. */
export function AuditPage() {
  const site = useCurrentSite();
  const may = useMay();
  return (
    <Page
      title={texts('auditPage.title')}
      sentence={texts('auditPage.sentence')}
      basis={site === undefined ? undefined : texts('auditPage.atNameNewestFirst', { name: site.name })}
    >
      <StudyTabs />
      {may('audit.verify') ? <VerifyButton /> : null}
      {site === undefined ? <Empty>{texts('auditPage.thereNoSiteYet')}</Empty> : <SiteAudit siteId={site.id} />}
    </Page>
  );
}

function SiteAudit({ siteId }: { readonly siteId: string }) {
  const [code, setCode] = useState('');
  const wanted = useDeferredValue(code.trim());
  const audit = useAudit(siteId, wanted);
  const id = useId();
  return (
    <>
      <search className="filters">
        <div className="field">
          <label htmlFor={id}>{texts('auditPage.participantCode')}</label>
          <input
            id={id}
            className="input"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
      </search>
      <Ready of={audit} what={texts('auditPage.theAuditTrail')}>
        {(data) => (data.rows.length === 0 ? <NothingFound code={wanted} /> : <AuditTable audit={data} />)}
      </Ready>
    </>
  );
}

function NothingFound({ code }: { readonly code: string }) {
  if (code === '') return <Empty>{texts('auditPage.nothingWrittenSiteYet')}</Empty>;
  return <Empty>{texts.nodes('auditPage.nothingWrittenHereAbout', { code })}</Empty>;
}

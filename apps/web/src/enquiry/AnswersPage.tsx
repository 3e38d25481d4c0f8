import type { AnswerRow } from '@jointwise/server/contract';
import { useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentSite } from '../study/useCurrentStudy.ts';
import { TodayTabs } from '../today/TodayTabs.tsx';
import { AnswerEditor } from './AnswerEditor.tsx';
import { ClaimFindings } from './ClaimFindings.tsx';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { answersPath, useAnswers, useForgetEnquiries } from './useEnquiries.ts';

/** Texts that a site answers with: written by one person, approved by another. */
export function AnswersPage() {
  const site = useCurrentSite();
  const may = useMay();
  if (site === undefined || !may('enquiry.read', site.id)) {
    return <Page title={texts('answersPage.title')} sentence={texts('answersPage.sentence')} />;
  }
  return <SiteAnswers key={site.id} siteId={site.id} />;
}

function SiteAnswers({ siteId }: { readonly siteId: string }) {
  const answers = useAnswers(siteId);
  const mayWrite = useMay()('enquiry.write', siteId);
  const waiting = answers.status === 'ready' ? answers.data.rows.filter(({ approvedAt }) => approvedAt === null) : [];
  return (
    <Page
      title={texts('answersPage.title')}
      sentence={
        answers.status === 'ready'
          ? texts('answersPage.waitingRowsWaitApproval', { waiting: waiting.length, rows: answers.data.rows.length })
          : undefined
      }
      basis={texts('answersPage.basis')}
      isNarrow
    >
      <TodayTabs siteId={siteId} />
      <Ready of={answers} what={texts('answersPage.theAnswers')}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{texts('answersPage.answersEnquiriesWrittenHere')}</Empty>
          ) : (
            <ul className="stack">
              {rows.map((row) => (
                <li key={row.id} className="panel stack">
                  <Answer siteId={siteId} row={row} mayWrite={mayWrite} />
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
      {mayWrite ? (
        <section className="panel stack" aria-labelledby="new-answer">
          <h2 id="new-answer">{texts('answersPage.newAnswer')}</h2>
          <AnswerEditor siteId={siteId} />
        </section>
      ) : null}
    </Page>
  );
}

interface AnswerProps {
  readonly siteId: string;
  readonly row: AnswerRow;
  readonly mayWrite: boolean;
}

function Answer({ siteId, row, mayWrite }: AnswerProps) {
  const [isEdited, setEdited] = useState(false);
  const mayApprove = useMay()('answer.approve', siteId);
  const { title, locale, version, body, approvedAt, approvedBy, enteredBy, findings } = row;
  return (
    <>
      <h2>
        {title} ({locale})
      </h2>
      <p style={{ whiteSpace: 'pre-wrap' }}>{body}</p>
      <ClaimFindings findings={findings} />
      <p className="small soft">
        {texts.nodes('answersPage.versionVersionEnteredByApprovedAt', {
          version,
          enteredBy,
          approvedAt:
            approvedAt === null
              ? texts('answersPage.waitsForApproval')
              : texts('answersPage.approvedByApprovedBy', { approvedBy: approvedBy ?? '' }),
          dateText: approvedAt === null ? null : <DateText iso={approvedAt} />,
        })}
      </p>
      {approvedAt === null && mayApprove ? <Approval siteId={siteId} row={row} /> : null}
      {mayWrite && !isEdited ? (
        <div>
          <button type="button" className="button" onClick={() => setEdited(true)}>
            {texts('answersPage.changeWording')}
          </button>
        </div>
      ) : null}
      {isEdited ? <AnswerEditor siteId={siteId} row={row} onSaved={() => setEdited(false)} /> : null}
    </>
  );
}

function Approval({ siteId, row }: { readonly siteId: string; readonly row: AnswerRow }) {
  const save = useSave(`answer.approval.${row.id}.${row.version}`);
  const forget = useForgetEnquiries();
  const path = `${answersPath(siteId)}/${row.id}/approval`;
  return (
    <StepForm
      label={texts('answersPage.approveThisWording')}
      isMain
      state={save.state}
      onReload={() => void forget()}
      onTake={() => void save.save(path, 'POST', { version: row.version }).then(forget)}
    />
  );
}

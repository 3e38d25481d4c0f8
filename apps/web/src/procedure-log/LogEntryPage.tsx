import type { AddedRecordReply, ProcedureLogRow } from '@jointwise/server/contract';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { formatDate } from '../shared/format-date.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { type CountDraft, CountForm } from './CountForm.tsx';
import { jointName, productClassName } from './log-names.ts';
import { texts } from './texts.ts';
import {
  type LogPlace,
  procedureLogPath,
  useForgetCounts,
  useLogVersions,
  useProcedureLog,
} from './useProcedureLog.ts';

/** One count of the procedure log: its amendment with a reason, and its history. */
export function LogEntryPage() {
  const { entryId } = useParams({ from: '/study/procedure-log/$entryId' });
  const site = useCurrentSite();
  const study = useCurrentStudy();
  return (
    <Page title={texts('logEntryPage.title')} isNarrow>
      <p>
        <Link to="/study/procedure-log">{texts('logEntryPage.procedureLog')}</Link>
      </p>
      {site === undefined || study === undefined ? (
        <Empty>{texts('logEntryPage.thereNoSiteStudy')}</Empty>
      ) : (
        <Entry place={{ siteId: site.id, studyId: study.id }} entryId={entryId} />
      )}
    </Page>
  );
}

function Entry({ place, entryId }: { readonly place: LogPlace; readonly entryId: string }) {
  const log = useProcedureLog(place);
  const may = useMay();
  return (
    <Ready of={log} what={texts('logEntryPage.theEntry')}>
      {({ rows }) => {
        const row = rows.find(({ id }) => id === entryId);
        if (row === undefined) return <Empty>{texts('logEntryPage.thereNoSuchEntry')}</Empty>;
        const { month, joint, productClass, version } = row;
        return (
          <>
            <h2>
              {formatDate(month)}: {jointName(joint)}, {productClassName(productClass)}
            </h2>
            {may('record.amend', place.siteId) ? <Amend key={version} place={place} row={row} /> : null}
            <History siteId={place.siteId} entryId={entryId} />
          </>
        );
      }}
    </Ready>
  );
}

function Amend({ place: { siteId }, row }: { readonly place: LogPlace; readonly row: ProcedureLogRow }) {
  const { id, version, month, joint, productClass, treated } = row;
  const draftKey = `procedure-log.${id}.${version}`;
  const draft = useDraft<CountDraft>(draftKey, {
    ...{ month, joint, productClass, treated: String(treated ?? ''), reason: '', warningsReason: '' },
  });
  const save = useSave<AddedRecordReply>(draftKey);
  const forget = useForgetCounts();
  const navigate = useNavigate();
  return (
    <section className="panel" aria-label={texts('logEntryPage.amendment')}>
      <CountForm
        draft={draft}
        save={save}
        enrolled={row.enrolled}
        asksReason
        saveLabel={texts('logEntryPage.saveAmendment')}
        onReload={() => {
          draft.discard();
          void forget();
        }}
        onSave={async (next, why) => {
          const path = `${procedureLogPath(siteId)}${address`/${id ?? ''}`}`;
          const { reason } = draft.value;
          const reply = await save.save(path, 'PUT', { version, treated: next, reason, ...why });
          if (reply === undefined) return;
          draft.discard();
          await forget();
          await navigate({ to: '/study/procedure-log', ignoreBlocker: true });
        }}
      />
    </section>
  );
}

function History({ siteId, entryId }: { readonly siteId: string; readonly entryId: string }) {
  const versions = useLogVersions(siteId, entryId);
  return (
    <section className="stack" aria-labelledby="history-title">
      <h2 id="history-title">{texts('logEntryPage.history')}</h2>
      <Ready of={versions} what={texts('logEntryPage.theHistory')}>
        {({ rows }) => (
          <ol className="stack">
            {rows.map(({ version, treated, at, by, reason }) => (
              <li key={version} className="stack-close">
                <p>
                  {texts.nodes('logEntryPage.strongVersionVersionDateText', {
                    strong: <strong>{texts.nodes('logEntryPage.treatedTreated', { treated })}</strong>,
                    version,
                    dateText: <DateText iso={at} />,
                    by,
                  })}
                </p>
                {reason === null ? null : (
                  <p className="small soft">{texts.nodes('logEntryPage.reasonReason', { reason })}</p>
                )}
              </li>
            ))}
          </ol>
        )}
      </Ready>
    </section>
  );
}

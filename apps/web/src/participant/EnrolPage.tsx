import { recordDefinitions } from '@jointwise/definitions';
import { useNavigate } from '@tanstack/react-router';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { type RecordDraft, RecordEditor } from '../record/RecordEditor.tsx';
import { today } from '../shared/format-date.ts';
import { Page } from '../shared/Page.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { texts } from './texts.ts';
import { useForgetParticipant } from './useParticipant.ts';

interface EnrolDraft extends RecordDraft {
  readonly code: string;
  readonly enrolledOn: string;
}

const demographics = recordDefinitions.find(({ kind }) => kind === 'demographics');

/** Enrols a participant at the current site: a code, a day, and who it is as far as anybody may know. */
export function EnrolPage() {
  const study = useCurrentStudy();
  const site = useCurrentSite();
  const draft = useDraft<EnrolDraft>(`enrol.${site?.id}`, {
    entry: {},
    warningsReason: '',
    reason: '',
    code: '',
    enrolledOn: today(),
  });
  const save = useSave<{ readonly id: string; readonly code: string }>(`enrol.${site?.id}`);
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  if (study === undefined || site === undefined || demographics === undefined) {
    return <Page title={texts('enrolPage.title')} sentence={texts('enrolPage.sentence')} />;
  }
  const { code, enrolledOn } = draft.value;
  const onSave = async ({ data, warningsReason }: { data: unknown; warningsReason: string | undefined }) => {
    const reply = await save.save(address`/sites/${site.id}/participants`, 'POST', {
      studyId: study.id,
      enrolledOn,
      ...(code.trim() === '' ? {} : { code: code.trim() }),
      demographics: data,
      ...(warningsReason === undefined ? {} : { warningsReason }),
    });
    if (reply === undefined) return;
    draft.discard();
    await forget();
    await navigate({
      to: '/participants/$siteId/$participantId',
      params: { siteId: site.id, participantId: reply.id },
      ignoreBlocker: true,
    });
  };
  return (
    <Page
      title={texts('enrolPage.title')}
      basis={texts('enrolPage.atNameIntoTitle', { name: site.name, title: study.title })}
      isNarrow
    >
      <RecordEditor
        definition={demographics}
        context={{ today: today() }}
        draft={{ ...draft, change: (next) => draft.change({ ...draft.value, ...next }) }}
        save={save}
        onSave={onSave}
        saveLabel={texts('enrolPage.title')}
      >
        <div className="filters">
          <div className="field">
            <label htmlFor="enrol-code">{texts('enrolPage.code')}</label>
            <input
              id="enrol-code"
              className="input"
              autoComplete="off"
              placeholder={texts('enrolPage.placeholder')}
              maxLength={40}
              value={code}
              onChange={(event) => draft.change({ ...draft.value, code: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor="enrolled-on">{texts('enrolPage.enrolledOn')}</label>
            <input
              id="enrolled-on"
              className="input"
              type="date"
              max={today()}
              value={enrolledOn}
              onChange={(event) => draft.change({ ...draft.value, enrolledOn: event.target.value })}
            />
          </div>
        </div>
      </RecordEditor>
    </Page>
  );
}

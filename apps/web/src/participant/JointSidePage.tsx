import { joints } from '@jointwise/definitions';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { texts } from './texts.ts';
import { participantPath, useForgetParticipant } from './useParticipant.ts';

/** Adds one joint on one side; two treated knees are two joint-sides. */
export function JointSidePage() {
  const { siteId, participantId } = useParams({ from: '/participants/$siteId/$participantId/joint-sides/new' });
  const draftKey = `joint-side.${participantId}`;
  const draft = useDraft(draftKey, { joint: '', side: '' });
  const save = useSave<{ readonly id: string }>(draftKey);
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  const [isTried, setTried] = useState(false);
  const { joint, side } = draft.value;
  const sides = joints.find(({ key }) => key === joint)?.sides ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (joint === '' || side === '') return;
    const reply = await save.save(`${participantPath(siteId, participantId)}/joint-sides`, 'POST', { joint, side });
    if (reply === undefined) return;
    draft.discard();
    await forget();
    await navigate({
      to: '/participants/$siteId/$participantId',
      params: { siteId, participantId },
      ignoreBlocker: true,
    });
  };
  return (
    <Page title={texts('jointSidePage.title')} basis={texts('jointSidePage.basis')} isNarrow>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <UnsavedGuard isDirty={draft.isDirty && save.state.status !== 'saved'} onDiscard={draft.discard} />
        <Select
          label={texts('jointSidePage.joint')}
          value={joint}
          options={[['', texts('jointSidePage.choose')], ...joints.map(({ key, label }) => [key, label] as const)]}
          onChange={(next) => draft.change({ joint: next, side: '' })}
        />
        <fieldset className="field">
          <legend className="label">{texts('jointSidePage.side')}</legend>
          <div className="options">
            {sides.map((one) => (
              <label key={one} className="option">
                <input
                  type="radio"
                  name="side"
                  checked={side === one}
                  onChange={() => draft.change({ joint, side: one })}
                />
                <span>{one.charAt(0).toUpperCase() + one.slice(1)}</span>
              </label>
            ))}
          </div>
          {sides.length === 0 ? <p className="field-hint">{texts('jointSidePage.chooseJointFirst')}</p> : null}
        </fieldset>
        {isTried && (joint === '' || side === '') ? (
          <p className="field-error" role="alert">
            {joint === '' ? texts('jointSidePage.theJointNotGiven') : texts('jointSidePage.theSideNotGiven')}
          </p>
        ) : null}
        {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
        <div className="save-bar">
          <button type="submit" className="button button-main">
            {texts('jointSidePage.title')}
          </button>
          <SaveLine state={save.state} isDirty={draft.isDirty} />
        </div>
      </form>
    </Page>
  );
}

import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { texts } from './texts.ts';
import { type ClaimReply, claimPath, useForgetClaims } from './useClaims.ts';

/** What may be done with a claim: decide it again, change it, publish it in one's own name, retire it. */
export function ClaimActions({ reply: { claim, mayPublish } }: { readonly reply: ClaimReply }) {
  const { slug, version, publishedVersion, state } = claim;
  const may = useMay();
  const field = useId();
  const draft = useDraft<{ reason: string }>(`claims.${slug}.approval`, { reason: '' });
  const save = useSave<unknown>(`claims.${slug}.action`);
  const forget = useForgetClaims();
  const act = async (action: 'verdict' | 'publication' | 'retirement', body: object) => {
    if ((await save.save(`${claimPath(slug)}/${action}`, 'POST', body)) === undefined) return;
    draft.discard();
    await forget();
  };
  if (!may('claim.write') && !may('claim.publish')) return null;
  const { reason } = draft.value;
  const isReady = reason.trim() !== '' && mayPublish.status === 'allowed';
  return (
    <section className="panel stack" aria-label={texts('claimActions.actions')}>
      {may('claim.write') ? (
        <p className="row">
          <button type="button" className="button" onClick={() => void act('verdict', {})}>
            {texts('claimActions.decideAgain')}
          </button>
          <Link to="/claims/$slug/edit" params={{ slug }}>
            {texts('claimActions.changeTheClaim')}
          </Link>
        </p>
      ) : null}
      {may('claim.publish') ? (
        <>
          {mayPublish.detail === null ? null : <p className="small soft">{mayPublish.detail}</p>}
          <div className="field field-long">
            <label htmlFor={field}>{texts('claimActions.reasonApproval')}</label>
            <input
              id={field}
              className="input text-input"
              maxLength={500}
              value={reason}
              onChange={(event) => draft.change({ reason: event.target.value })}
            />
          </div>
          <p className="row">
            <button
              type="button"
              className="button button-main"
              disabled={!isReady}
              onClick={() => void act('publication', { version, reason })}
            >
              {texts('claimActions.publishMyName')}
            </button>
            {state === 'published' ? (
              <button
                type="button"
                className="button"
                disabled={reason.trim() === ''}
                onClick={() => void act('retirement', { version: publishedVersion, reason })}
              >
                {texts('claimActions.retire')}
              </button>
            ) : null}
          </p>
        </>
      ) : null}
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      <SaveLine state={save.state} isDirty={draft.isDirty} />
    </section>
  );
}

import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { texts } from './texts.ts';

/** Asks before a page with unsaved entries is left, inside the program and when the tab is closed. */
export function UnsavedGuard({ isDirty, onDiscard }: { readonly isDirty: boolean; readonly onDiscard: () => void }) {
  const latest = useRef(isDirty);
  latest.current = isDirty;
  const blocker = useBlocker({
    shouldBlockFn: () => latest.current,
    enableBeforeUnload: () => latest.current,
    withResolver: true,
  });
  const dialog = useRef<HTMLDialogElement>(null);
  const isBlocked = blocker.status === 'blocked';
  useEffect(() => {
    if (isBlocked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isBlocked]);
  return (
    <dialog ref={dialog} aria-labelledby="unsaved-title" onCancel={() => blocker.reset?.()}>
      <div className="stack">
        <h2 id="unsaved-title">{texts('unsavedGuard.leaveWithoutSaving')}</h2>
        <p>{texts('unsavedGuard.whatYouEnteredPage')}</p>
        <div className="row">
          <button type="button" className="button button-main" onClick={() => blocker.reset?.()}>
            {texts('unsavedGuard.stayAndSave')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              onDiscard();
              latest.current = false;
              blocker.proceed?.();
            }}
          >
            {texts('unsavedGuard.leaveAndDiscard')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

import type { SaveState } from '../api/save-with-retry.ts';
import { texts } from './texts.ts';

/** How the save stands, in words, announced to screen readers. */
export function SaveLine({ state, isDirty }: { readonly state: SaveState; readonly isDirty: boolean }) {
  return (
    <p className="save-state" role="status" aria-live="polite" data-state={state.status}>
      {sentence(state, isDirty)}
    </p>
  );
}

function sentence(state: SaveState, isDirty: boolean): string {
  switch (state.status) {
    case 'idle':
      return isDirty ? texts('saveLine.notSavedYetThe') : '';
    case 'saving':
      return texts('saveLine.saving');
    case 'saved':
      return texts('saveLine.saved');
    case 'retrying':
      return texts('saveLine.notSavedYetConnection');
    case 'refused':
      return texts('saveLine.notSavedDetail', { detail: state.problem.detail });
  }
}

import type { SaveState } from '../api/save-with-retry.ts';

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
      return isDirty ? 'Not saved yet. The draft is kept in this tab.' : '';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return 'Saved';
    case 'retrying':
      return 'Not saved yet: connection lost, retrying. What you entered is kept.';
    case 'refused':
      return `Not saved: ${state.problem.detail}`;
  }
}

import type { KeyboardEvent } from 'react';

/** Ctrl or Cmd with Enter saves from any field of a form. */
export function saveOnKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

import type { VersionConflict } from '@jointwise/store';
import { type Refusal, refuse } from '../frame/refusal.ts';

type Unsaved =
  | VersionConflict
  | { readonly status: 'not-found' }
  | { readonly status: 'already-withdrawn' }
  | { readonly status: 'already-exists'; readonly field: string };

/** The refusal for what the store did not keep. */
export function refuseUnsaved(outcome: Unsaved): Refusal {
  switch (outcome.status) {
    case 'conflict': {
      const { version, by, at } = outcome;
      const detail = `${by} changed this at ${at}; version ${version} is in force. Read it again and decide.`;
      return refuse('version-conflict', detail, { conflict: { version, by, at } });
    }
    case 'already-withdrawn':
      return refuse('already-withdrawn', 'This was withdrawn as entered in error; enter it anew.');
    case 'already-exists':
      return refuse('already-exists', `There is one with the same ${outcome.field}.`);
    case 'not-found':
      return refuse('not-found', 'There is nothing at this address.');
  }
}

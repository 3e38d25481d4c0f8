import { useSyncExternalStore } from 'react';

/** Which study and site a person works in; kept in this browser. */
export interface Place {
  readonly studyId?: string;
  readonly siteId?: string;
}

const name = 'jointwise.place';
const listeners = new Set<() => void>();
let current: Place = read();

function read(): Place {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as Place;
  } catch {
    return {};
  }
}

export function choosePlace(place: Place): void {
  current = { ...current, ...place };
  localStorage.setItem(name, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function useChosenPlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

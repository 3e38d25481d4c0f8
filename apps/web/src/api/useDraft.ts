import { useCallback, useEffect, useRef, useState } from 'react';

export interface Draft<T> {
  readonly value: T;
  readonly change: (next: T) => void;
  /** Something was entered that is not saved. */
  readonly isDirty: boolean;
  /** The entry comes from before a reload of the page. */
  readonly isRestored: boolean;
  readonly discard: () => void;
}

/** What is being entered, kept in this browser tab until it is saved, so that a reload loses nothing. */
export function useDraft<T>(draftKey: string, initial: T): Draft<T> {
  const name = `jointwise.draft.${draftKey}`;
  const first = useRef(initial);
  const [kept] = useState<T | undefined>(() => {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as T);
  });
  const [value, setValue] = useState<T>(kept ?? initial);
  const [isDirty, setDirty] = useState(kept !== undefined);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      setDirty(true);
      sessionStorage.setItem(name, JSON.stringify(next));
    },
    [name],
  );
  const discard = useCallback(() => {
    sessionStorage.removeItem(name);
    setValue(first.current);
    setDirty(false);
  }, [name]);
  useEffect(() => {
    if (!isDirty) sessionStorage.removeItem(name);
  }, [isDirty, name]);
  return { value, change, isDirty, isRestored: kept !== undefined, discard };
}

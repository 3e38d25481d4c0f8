import { type Read, useRead } from '../api/useRead.ts';

export interface InstrumentRow {
  readonly key: string;
  readonly title: string;
  readonly version: string;
  readonly revision: number;
  readonly licence: { readonly class: 'G' | 'A' | 'L' | 'P'; readonly owner: string; readonly note: string };
  readonly items: number;
  readonly scales: readonly { readonly code: string; readonly title: string }[];
  readonly packLocales: readonly string[];
}

/** Every instrument with its licence and the wordings that are loaded. */
export function useInstruments(): Read<{ readonly rows: readonly InstrumentRow[] }> {
  return useRead('/instruments', { staleSeconds: 300 });
}

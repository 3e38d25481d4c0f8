import type { InstrumentDefinition } from '@jointwise/definitions';
import type { Wording } from '@jointwise/server/contract';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

export interface WordedInstrument {
  readonly definition: InstrumentDefinition;
  readonly wording: Wording;
}

/** An instrument with the words to show: the official ones of a loaded pack, or our short descriptors. */
export function useInstrument(key: string, locale = 'en'): Read<WordedInstrument> {
  return useRead(`${address`/instruments/${key}`}${query({ locale })}`, { staleSeconds: 300 });
}

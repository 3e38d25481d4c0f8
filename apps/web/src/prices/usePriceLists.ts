import type { PriceListRow } from '@jointwise/server/contract';
import { address } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

export function pricesPath(siteId: string): string {
  return address`/sites/${siteId}/prices`;
}

/** What a site asks for a whole course, by product class. */
export function usePriceLists(siteId: string): Read<{ readonly rows: readonly PriceListRow[] }> {
  return useRead(pricesPath(siteId));
}

export function quotesPath(siteId: string): string {
  return address`/sites/${siteId}/quotes`;
}

import type { ProviderCall } from '@jointwise/registry';

/** A header of a call as one text; empty when it is not there, or there more than once. */
export function headerOf(headers: ProviderCall['headers'], name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

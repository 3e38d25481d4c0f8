import { formatDate, formatInstant } from './format-date.ts';

/** A date as people write it, with its ISO form on hover. */
export function DateText({ iso }: { readonly iso: string }) {
  const isInstant = iso.includes('T');
  return (
    <time dateTime={iso} title={iso} style={{ whiteSpace: 'nowrap' }}>
      {isInstant ? formatInstant(iso) : formatDate(iso)}
    </time>
  );
}

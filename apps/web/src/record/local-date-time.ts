/** Value for a datetime-local control: date and time without the offset. */
export function localDateTime(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(iso)?.[0] ?? '';
}

/** A local date and time with the offset that this device's zone had then: `2026-03-14T09:26+01:00`. */
export function withOffset(local: string): string {
  if (local === '') return '';
  const at = new Date(local);
  if (Number.isNaN(at.getTime())) return local;
  const minutes = -at.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`;
}

import { texts } from './texts.ts';

const months = [
  texts('formatDate.jan'),
  texts('formatDate.feb'),
  texts('formatDate.mar'),
  texts('formatDate.apr'),
  texts('formatDate.may'),
  texts('formatDate.jun'),
  texts('formatDate.jul'),
  texts('formatDate.aug'),
  texts('formatDate.sep'),
  texts('formatDate.oct'),
  texts('formatDate.nov'),
  texts('formatDate.dec'),
];

/** `2026-03-14` as 14 Mar 2026, `2026-03` as Mar 2026, `2026` as 2026. Anything else is shown as it is. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (parts === null) return iso;
  const [, year, month, day] = parts;
  const monthName = month === undefined ? undefined : months[Number(month) - 1];
  if (monthName === undefined) return year ?? iso;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

/** An instant in the reader's own time: 14 Mar 2026, 09:26. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}`;
  return `${date}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Today in the reader's own calendar, as ISO. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

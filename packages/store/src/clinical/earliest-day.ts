/** First day that a partial date may mean: `2026-03` is `2026-03-01`. The time of a date-time is left out. */
export function earliestDay(partial: string | undefined): string | null {
  if (partial === undefined) return null;
  const [year, month = '01', day = '01'] = partial.slice(0, 10).split('-');
  return `${year}-${month}-${day}`;
}

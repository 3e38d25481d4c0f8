import { texts } from './texts.ts';

/** Seconds as people say them: "40 s", "3 min", "1 h 5 min". */
export function formatTimeLeft(seconds: number): string {
  if (seconds < 60) return texts('formatTimeLeft.secondsS', { seconds: Math.ceil(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return texts('formatTimeLeft.minutesMin', { minutes });
  const rest = minutes % 60;
  return rest === 0
    ? texts('formatTimeLeft.minutesH', { minutes: Math.floor(minutes / 60) })
    : texts('formatTimeLeft.minutesHRestMin', { minutes: Math.floor(minutes / 60), rest });
}

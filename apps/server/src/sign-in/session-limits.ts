/** How long a session lasts. Every request within the idle time moves its end, up to the absolute one. */
export const sessionLimits = {
  idleMilliseconds: 60 * 60_000,
  absoluteMilliseconds: 12 * 60 * 60_000,
  /** The last use of a session is written down at most this often. */
  noteEveryMilliseconds: 60_000,
} as const;

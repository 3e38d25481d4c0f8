/** A finding that may not have been looked at. */
export type Finding = boolean | undefined;

/** Whether criteria are met; `unknown` when findings that are missing could change the answer. */
export type Classification = 'met' | 'not-met' | 'unknown';

/** Whether at least so many of the findings hold, with missing ones left open. */
export function atLeast(count: number, findings: readonly Finding[]): Classification {
  const present = findings.filter((finding) => finding === true).length;
  const open = findings.filter((finding) => finding === undefined).length;
  if (present >= count) return 'met';
  return present + open >= count ? 'unknown' : 'not-met';
}

/** Whether all of the parts are met. One that is not decides. */
export function allOf(...parts: readonly Classification[]): Classification {
  if (parts.includes('not-met')) return 'not-met';
  return parts.includes('unknown') ? 'unknown' : 'met';
}

/** Whether any of the parts is met. */
export function anyOf(...parts: readonly Classification[]): Classification {
  if (parts.includes('met')) return 'met';
  return parts.includes('unknown') ? 'unknown' : 'not-met';
}

export function toClassification(finding: Finding): Classification {
  if (finding === undefined) return 'unknown';
  return finding ? 'met' : 'not-met';
}

/** Compares a number that may be missing. */
export function compare(value: number | undefined, holds: (value: number) => boolean): Finding {
  return value === undefined ? undefined : holds(value);
}

/**
 * EULAR response in rheumatoid arthritis, as data: by the DAS28 now and its fall since baseline.
 *
 * Source: van Gestel AM et al. Arthritis Rheum 1996;39:34-40, with the DAS28 limits. [M-H]
 */
export const eularResponse = {
  /** A fall has to be larger than these. */
  largeFall: 1.2,
  smallFall: 0.6,
  /** DAS28 at most. */
  lowActivity: 3.2,
  moderateActivity: 5.1,
} as const;

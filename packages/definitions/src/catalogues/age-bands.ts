/** Ten-year bands of age, for display and small-cell protection; `90+` has no upper end. */
export const ageBands = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+'] as const;
export type AgeBand = (typeof ageBands)[number];

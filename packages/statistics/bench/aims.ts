/** What each job is to take, milliseconds of processor time when warm, by job and rows. */
export const aims: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'mmrm us satterthwaite': { 100000: 200 },
  'mmrm us kenward-roger': { 100000: 250, 1000000: 600 },
  'random intercept': { 100000: 200 },
  'random intercept and slope': { 100000: 400 },
  'mmrm us CR0 + CR2 + CR3': { 300: 100 },
  'kaplan-meier and log-rank': { 1000000: 120 },
  cox: { 1000000: 1200 },
  'cox-robust': { 1000000: 1600 },
  'aalen-johansen': { 1000000: 300 },
  'fine-gray': { 100000: 500 },
  logistic: { 1000000: 800 },
  weighting: { 1000000: 1200 },
  'chained equations, 20 x 11 columns': { 100000: 5000 },
  'reference-based, jackknife': { 172: 1000 },
  'REML with Hartung-Knapp': { 20: 0.1, 1000: 5 },
  'network, 10 treatments, splits and designs': { 100: 20 },
};

import type { Capture } from '@jointwise/analysis';
import { formatCount, formatFraction, formatShare } from '../formats/format-number.ts';

/** How many of the treated were enrolled, or at which sites the procedure log is silent, in one sentence. */
export function captureText(capture: Capture): string {
  if (capture.status === 'not-logged') {
    const sites = capture.sites.map(
      ({ name, months }) => `${name}, ${formatCount(months)} ${months === 1 ? 'month' : 'months'}`,
    );
    return `Treated: not logged${sites.length === 0 ? '' : ` at ${sites.join('; at ')}`}.`;
  }
  const { enrolled, treated, share, isWider } = capture;
  if (share === null) return 'Treated: nobody, by the procedure log.';
  const whom = isWider ? ', all conditions of these joints and classes: the log does not tell conditions' : '';
  return `Enrolled of treated: ${formatFraction(enrolled, treated)} = ${formatShare(share)} (procedure log${whom}).`;
}

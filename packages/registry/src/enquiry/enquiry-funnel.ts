import type { EnquiryChannel, EnquiryOutcome } from '@jointwise/definitions';

/** How many enquiries of a channel ever came to each outcome; one enquiry may stand in several. */
export interface EnquiryCounts {
  readonly channel: EnquiryChannel;
  readonly enquiries: number;
  readonly reached: Readonly<Record<EnquiryOutcome, number>>;
  /** Whose personal data were deleted before they were declined or enrolled. */
  readonly expired: number;
}

/** One step of the funnel: `n` of the `of` enquiries that came in. */
export interface FunnelStep {
  readonly step: 'enquiries' | 'decision-aid-sent' | 'appointment' | 'declined' | 'enrolled' | 'expired' | 'open';
  readonly n: number;
  readonly of: number;
}

/**
 * From enquiry to care: how many were sent the decision aid, came to an appointment, were declined or enrolled, and how
 * many are still open or ran out. Every step is counted of all enquiries, so that whoever is not treated stays in sight;
 * steps are not exclusive, but declined, enrolled, expired and open are.
 */
export function enquiryFunnel(counts: readonly EnquiryCounts[]): readonly FunnelStep[] {
  const of = sum(counts.map(({ enquiries }) => enquiries));
  const reached = (outcome: EnquiryOutcome) => sum(counts.map((count) => count.reached[outcome]));
  const declined = reached('declined');
  const enrolled = reached('enrolled');
  const expired = sum(counts.map((count) => count.expired));
  return [
    { step: 'enquiries', n: of, of },
    { step: 'decision-aid-sent', n: reached('decision-aid-sent'), of },
    { step: 'appointment', n: reached('appointment'), of },
    { step: 'declined', n: declined, of },
    { step: 'enrolled', n: enrolled, of },
    { step: 'expired', n: expired, of },
    { step: 'open', n: of - declined - enrolled - expired, of },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { type EnquiryStep, planStep } from '@jointwise/registry';
import {
  changeEnquiry,
  type Enquiry,
  type EnquiryChange,
  type EnquiryEventEntry,
  getEnquiry,
  type Session,
} from '@jointwise/store';
import { isRefusal, type Refusal, refuse } from '../frame/refusal.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import type { Services } from '../services.ts';

export interface StepPlace {
  readonly siteId: string;
  readonly enquiryId: string;
  /** The version that the member of staff has seen. */
  readonly version: number;
}

/** The enquiry, as long as it holds a person; the refusal otherwise. */
export async function getLiveEnquiry(
  session: Session,
  { siteId, enquiryId }: Pick<StepPlace, 'siteId' | 'enquiryId'>,
): Promise<Enquiry | Refusal> {
  const enquiry = await getEnquiry(session, siteId, enquiryId);
  if (enquiry === undefined) return refuse('not-found', 'There is no such enquiry at this site.');
  if (enquiry.erasedAt === null) return enquiry;
  return refuse('refused', 'Its personal data were deleted; nothing more can be done with it.');
}

/** Saves a change of an enquiry with what happened, from the version that was seen. */
export async function saveStep(
  session: Session,
  services: Services,
  { siteId, enquiryId, version }: StepPlace,
  {
    change,
    events,
  }: { readonly change: EnquiryChange; readonly events: readonly [EnquiryEventEntry, ...EnquiryEventEntry[]] },
): Promise<{ readonly version: number } | Refusal> {
  const saved = await changeEnquiry(session, { siteId, id: enquiryId, version, change, events, at: services.now() });
  return saved.status === 'saved' ? { version: saved.version } : refuseUnsaved(saved);
}

/** Takes a step that the rules allow: where it leads, and what else changes with it, stands in one version. */
export async function takeStep(
  session: Session,
  services: Services,
  {
    place,
    step,
    event,
    change = {},
  }: {
    readonly place: StepPlace;
    readonly step: EnquiryStep;
    readonly event: EnquiryEventEntry;
    readonly change?: EnquiryChange;
  },
): Promise<{ readonly version: number } | Refusal> {
  const enquiry = await getLiveEnquiry(session, place);
  if (isRefusal(enquiry)) return enquiry;
  const planned = planStep({ ...enquiry, isErased: enquiry.erasedAt !== null }, step);
  if (planned.status === 'refused') {
    const problem = { field: 'enquiry', rule: planned.code, detail: planned.detail };
    return refuse('refused', planned.detail, { problems: [problem] });
  }
  const { state, outcome } = planned;
  return saveStep(session, services, place, { change: { state, outcome, ...change }, events: [event] });
}

import type { StudyDefinition } from '@jointwise/definitions';
import { firstConsentOn, type RecordContext } from '@jointwise/registry';
import { type ClinicalRecord, listParticipantEpisodes, type Session } from '@jointwise/store';

export interface AllocationPlace {
  readonly siteId: string;
  readonly participantId: string;
  readonly anchor: string;
  readonly anchorId: string;
  /** Of the record that is amended. */
  readonly recordId?: string | undefined;
}

type AllocationContext = Pick<RecordContext, 'arms' | 'hasAllocation' | 'treatedOn' | 'trialConsentedOn'>;

/** What the check of an allocation may use: arms, consent, treatment, and whether there is one already. */
export async function readAllocationFacts(
  transaction: Session,
  { siteId, participantId, anchor, anchorId, recordId }: AllocationPlace,
  { study, records }: { readonly study: StudyDefinition; readonly records: readonly ClinicalRecord[] },
): Promise<AllocationContext> {
  const isOfPerson = anchor === 'participant';
  const episodes = await listParticipantEpisodes(transaction, siteId, participantId);
  const treatedOn = episodes
    .filter(({ jointSideId }) => isOfPerson || jointSideId === anchorId)
    .map(({ indexOn }) => indexOn)
    .sort()[0];
  const inForce = records.filter(({ withdrawn }) => !withdrawn);
  const consents = inForce.filter(({ kind }) => kind === 'consent').map(({ data }) => data);
  const others = inForce.filter(({ kind, id }) => kind === 'allocation' && id !== recordId);
  return {
    arms: study.arms.map(({ code }) => code),
    // An allocation of the person covers every joint-side, so that nothing stands beside it.
    hasAllocation: others.some((one) => isOfPerson || one.anchor === 'participant' || one.anchorId === anchorId),
    trialConsentedOn: firstConsentOn(consents, 'trial') ?? firstConsentOn(consents, 'treatment'),
    ...(treatedOn === undefined ? {} : { treatedOn }),
  };
}

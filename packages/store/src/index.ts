export type { Anchor } from './audit/anchors.ts';
export { appendAnchor, readAnchors } from './audit/anchors.ts';
export type * from './audit/audit-report.ts';
export * from './audit/list-audit.ts';
export * from './audit/verify-audit.ts';
export * from './claims/claim-approvals.ts';
export * from './claims/claim-verdicts.ts';
export * from './claims/claims.ts';
export * from './claims/notices.ts';
export * from './claims/published-claims.ts';
export * from './clinical/clinical-records.ts';
export * from './clinical/contacts.ts';
export * from './clinical/episodes.ts';
export * from './clinical/joint-sides.ts';
export * from './clinical/open-serious-events.ts';
export type { MissingConsent, OpenVisit, OpenVisitsQuery } from './clinical/open-visits.ts';
export { listMissingConsents, listOpenVisits } from './clinical/open-visits.ts';
export * from './clinical/participant-page.ts';
export * from './clinical/participants.ts';
export type * from './clinical/response-types.ts';
export type { AmendedResponse, ResponseVersion, VersionSaved } from './clinical/responses.ts';
export { addResponse, amendResponse, getResponse, listResponseVersions } from './clinical/responses.ts';
export * from './clinical/roster.ts';
export type { Saved, SaveResponse } from './clinical/save-response.ts';
export { listUnaskedVisits } from './clinical/unasked-visits.ts';
export * from './clinical/visits.ts';
export * from './database/context.ts';
export * from './database/create-store.ts';
export * from './database/keys.ts';
export * from './database/migrate.ts';
export * from './database/open-database.ts';
export * from './database/open-store.ts';
export * from './database/pools.ts';
export type { Session } from './database/session.ts';
export * from './embedded/database-error.ts';
export * from './enquiries/approved-answers.ts';
export * from './enquiries/change-enquiry.ts';
export {
  addEnquiry,
  findOpenEnquiry,
  getEnquiry,
  getEnquiryContact,
  handleIn,
  listEnquiries,
} from './enquiries/enquiries.ts';
export * from './enquiries/enquiry-counts.ts';
export * from './enquiries/enquiry-details.ts';
export { listEnquiryEvents } from './enquiries/enquiry-events.ts';
export * from './enquiries/enquiry-links.ts';
export * from './enquiries/enquiry-messages.ts';
export type * from './enquiries/enquiry-types.ts';
export * from './enquiries/erase-enquiries.ts';
export * from './enquiries/opt-outs.ts';
export * from './enquiries/outbox.ts';
export * from './estimands/analysis-results.ts';
export * from './estimands/dataset-sources.ts';
export * from './estimands/estimand-facts.ts';
export * from './estimands/estimand-locks.ts';
export * from './evidence/certainty-decisions.ts';
export * from './evidence/evidence-adjudications.ts';
export * from './evidence/evidence-entries.ts';
export * from './house/idempotency.ts';
export * from './house/instrument-packs.ts';
export * from './house/sites.ts';
export * from './house/studies.ts';
export * from './imports/add-prepared-participants.ts';
export * from './imports/imports.ts';
export type * from './imports/prepared-participant.ts';
export * from './outcomes/outcome-counts.ts';
export * from './outcomes/people-like-counts.ts';
export * from './outcomes/trajectories.ts';
export * from './people/api-tokens.ts';
export * from './people/second-factors.ts';
export * from './people/sessions.ts';
export * from './people/sign-in-attempts.ts';
export * from './people/users.ts';
export * from './prices/price-lists.ts';
export * from './procedure-log/list-procedure-log.ts';
export * from './procedure-log/procedure-log.ts';

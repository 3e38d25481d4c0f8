import type { Route } from '../frame/route.ts';
import { addAnswer } from './add-answer.ts';
import { addClaimRoute } from './add-claim.ts';
import { addClaimVersionRoute } from './add-claim-version.ts';
import { addEnquiryRoute } from './add-enquiry.ts';
import { addEpisodeRoute } from './add-episode.ts';
import { addEvidence } from './add-evidence.ts';
import { addEvidenceEntryRoute } from './add-evidence-entry.ts';
import { addImportRoute } from './add-import.ts';
import { addJointSideRoute } from './add-joint-side.ts';
import { addPack } from './add-pack.ts';
import { addProcedureLog } from './add-procedure-log.ts';
import { addRecord } from './add-record.ts';
import { addSiteRoute } from './add-site.ts';
import { addStudyRoute } from './add-study.ts';
import { addStudyVersionRoute } from './add-study-version.ts';
import { addToken } from './add-token.ts';
import { addUserRoute } from './add-user.ts';
import { adjudicateEvidence } from './adjudicate-evidence.ts';
import { amendAnswer } from './amend-answer.ts';
import { amendProcedureLog } from './amend-procedure-log.ts';
import { amendRecord } from './amend-record.ts';
import { amendResponseRoute } from './amend-response.ts';
import { approveAnswerRoute } from './approve-answer.ts';
import { assignEnquiry } from './assign-enquiry.ts';
import { changePassword } from './change-password.ts';
import { checkClaimText } from './check-claim-text.ts';
import { classifyProductRoute } from './classify-product.ts';
import { closeNoticeRoute } from './close-notice.ts';
import { confirmSecondFactorRoute } from './confirm-second-factor.ts';
import { decideCertainty } from './decide-certainty.ts';
import { decideClaimRoute } from './decide-claim.ts';
import { enrolEnquiry } from './enrol-enquiry.ts';
import { enrolParticipant } from './enrol-participant.ts';
import { enterResponse } from './enter-response.ts';
import { getAnalysis } from './get-analysis.ts';
import { getClaimRoute } from './get-claim.ts';
import { getContactRoute } from './get-contact.ts';
import { getDataset } from './get-dataset.ts';
import { getEconomics } from './get-economics.ts';
import { getEnquiryRoute } from './get-enquiry.ts';
import { getEnquiryFunnel } from './get-enquiry-funnel.ts';
import { getEvidenceCsv } from './get-evidence-csv.ts';
import { getEvidenceSynthesis } from './get-evidence-synthesis.ts';
import { getEvidenceTrial } from './get-evidence-trial.ts';
import { getHealth } from './get-health.ts';
import { getImportRoute } from './get-import.ts';
import { getInstrument } from './get-instrument.ts';
import { getOpenapi } from './get-openapi.ts';
import { getOutcomes } from './get-outcomes.ts';
import { getOutcomesCsv } from './get-outcomes-csv.ts';
import { getParticipantRoute } from './get-participant.ts';
import { getSessionRoute } from './get-session.ts';
import { getStudyRoute } from './get-study.ts';
import { importEvidenceRoute } from './import-evidence.ts';
import { listAnalyses } from './list-analyses.ts';
import { listAnswers } from './list-answers.ts';
import { listAuditRoute } from './list-audit.ts';
import { listClaimVerdictsRoute } from './list-claim-verdicts.ts';
import { listClaimsRoute } from './list-claims.ts';
import { listDefinitions } from './list-definitions.ts';
import { listEnquiriesRoute } from './list-enquiries.ts';
import { listEstimands } from './list-estimands.ts';
import { listEvidence } from './list-evidence.ts';
import { listImportsRoute } from './list-imports.ts';
import { listInstruments } from './list-instruments.ts';
import { listNoticesRoute } from './list-notices.ts';
import { listPacks } from './list-packs.ts';
import { listParticipants } from './list-participants.ts';
import { listPriceListsRoute } from './list-price-lists.ts';
import { listProcedureLogRoute } from './list-procedure-log.ts';
import { listProcedureLogVersionsRoute } from './list-procedure-log-versions.ts';
import { listRecordVersionsRoute } from './list-record-versions.ts';
import { listResponseVersionsRoute } from './list-response-versions.ts';
import { listSitesRoute } from './list-sites.ts';
import { listStudiesRoute } from './list-studies.ts';
import { listStudyEstimands } from './list-study-estimands.ts';
import { listToday } from './list-today.ts';
import { listTokens } from './list-tokens.ts';
import { listTrajectoriesRoute } from './list-trajectories.ts';
import { listUsersRoute } from './list-users.ts';
import { lockEstimand } from './lock-estimand.ts';
import { makeQuote } from './make-quote.ts';
import { proposeSecondFactor } from './propose-second-factor.ts';
import { publishClaim } from './publish-claim.ts';
import { reopenEnquiry } from './reopen-enquiry.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { retireClaim } from './retire-claim.ts';
import { retryEnquiryMessage } from './retry-enquiry-message.ts';
import { runAnalysis } from './run-analysis.ts';
import { runImportRoute } from './run-import.ts';
import { sendAnswer } from './send-answer.ts';
import { sendEnquiryLink } from './send-enquiry-link.ts';
import { setContactRoute } from './set-contact.ts';
import { setEnquiryOutcome } from './set-enquiry-outcome.ts';
import { setPriceList } from './set-price-list.ts';
import { setUserRolesRoute } from './set-user-roles.ts';
import { setUserStatusRoute } from './set-user-status.ts';
import { settleRedFlag } from './settle-red-flag.ts';
import { signInRoute } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { unblindStudy } from './unblind-study.ts';
import { verifyAuditRoute } from './verify-audit.ts';
import { verifyIdentity } from './verify-identity.ts';
import { withdrawEnquiryLink } from './withdraw-enquiry-link.ts';
import { withdrawRecord } from './withdraw-record.ts';
import { withdrawToken } from './withdraw-token.ts';

/** Every action of the API, in the order in which the description lists them. */
export const routes: readonly Route[] = [
  getHealth,
  getOpenapi,
  signInRoute,
  getSessionRoute,
  signOut,
  proposeSecondFactor,
  confirmSecondFactorRoute,
  changePassword,
  listUsersRoute,
  addUserRoute,
  setUserRolesRoute,
  setUserStatusRoute,
  resetSecondFactor,
  listTokens,
  addToken,
  withdrawToken,
  listStudiesRoute,
  getStudyRoute,
  addStudyRoute,
  addStudyVersionRoute,
  listSitesRoute,
  addSiteRoute,
  listToday,
  listParticipants,
  enrolParticipant,
  getParticipantRoute,
  getContactRoute,
  setContactRoute,
  addJointSideRoute,
  addEpisodeRoute,
  addRecord,
  amendRecord,
  withdrawRecord,
  listRecordVersionsRoute,
  listProcedureLogRoute,
  addProcedureLog,
  amendProcedureLog,
  listProcedureLogVersionsRoute,
  enterResponse,
  amendResponseRoute,
  listResponseVersionsRoute,
  listInstruments,
  getInstrument,
  listPacks,
  addPack,
  listDefinitions,
  getOutcomes,
  getOutcomesCsv,
  listTrajectoriesRoute,
  listEstimands,
  listStudyEstimands,
  lockEstimand,
  unblindStudy,
  runAnalysis,
  listAnalyses,
  getAnalysis,
  getDataset,
  listClaimsRoute,
  addClaimRoute,
  checkClaimText,
  getClaimRoute,
  addClaimVersionRoute,
  publishClaim,
  retireClaim,
  decideClaimRoute,
  listClaimVerdictsRoute,
  listNoticesRoute,
  closeNoticeRoute,
  classifyProductRoute,
  listPriceListsRoute,
  setPriceList,
  makeQuote,
  getEconomics,
  listEvidence,
  getEvidenceCsv,
  getEvidenceSynthesis,
  decideCertainty,
  importEvidenceRoute,
  addEvidence,
  getEvidenceTrial,
  addEvidenceEntryRoute,
  adjudicateEvidence,
  listEnquiriesRoute,
  addEnquiryRoute,
  getEnquiryRoute,
  assignEnquiry,
  settleRedFlag,
  verifyIdentity,
  sendEnquiryLink,
  withdrawEnquiryLink,
  sendAnswer,
  retryEnquiryMessage,
  setEnquiryOutcome,
  reopenEnquiry,
  enrolEnquiry,
  getEnquiryFunnel,
  listAnswers,
  addAnswer,
  amendAnswer,
  approveAnswerRoute,
  addImportRoute,
  runImportRoute,
  getImportRoute,
  listImportsRoute,
  listAuditRoute,
  verifyAuditRoute,
];

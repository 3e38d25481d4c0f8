import type { Route } from '../frame/route.ts';
import { addClaimRoute } from './add-claim.ts';
import { addClaimVersionRoute } from './add-claim-version.ts';
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
import { amendProcedureLog } from './amend-procedure-log.ts';
import { amendRecord } from './amend-record.ts';
import { amendResponseRoute } from './amend-response.ts';
import { changePassword } from './change-password.ts';
import { classifyProductRoute } from './classify-product.ts';
import { closeNoticeRoute } from './close-notice.ts';
import { confirmSecondFactorRoute } from './confirm-second-factor.ts';
import { decideCertainty } from './decide-certainty.ts';
import { decideClaimRoute } from './decide-claim.ts';
import { enrolParticipant } from './enrol-participant.ts';
import { enterResponse } from './enter-response.ts';
import { getClaimRoute } from './get-claim.ts';
import { getContactRoute } from './get-contact.ts';
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
import { listAuditRoute } from './list-audit.ts';
import { listClaimVerdictsRoute } from './list-claim-verdicts.ts';
import { listClaimsRoute } from './list-claims.ts';
import { listDefinitions } from './list-definitions.ts';
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
import { listToday } from './list-today.ts';
import { listTokens } from './list-tokens.ts';
import { listTrajectoriesRoute } from './list-trajectories.ts';
import { listUsersRoute } from './list-users.ts';
import { makeQuote } from './make-quote.ts';
import { proposeSecondFactor } from './propose-second-factor.ts';
import { publishClaim } from './publish-claim.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { retireClaim } from './retire-claim.ts';
import { runImportRoute } from './run-import.ts';
import { setContactRoute } from './set-contact.ts';
import { setPriceList } from './set-price-list.ts';
import { setUserRolesRoute } from './set-user-roles.ts';
import { setUserStatusRoute } from './set-user-status.ts';
import { signInRoute } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { verifyAuditRoute } from './verify-audit.ts';
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
  listClaimsRoute,
  addClaimRoute,
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
  listEvidence,
  getEvidenceCsv,
  getEvidenceSynthesis,
  decideCertainty,
  importEvidenceRoute,
  addEvidence,
  getEvidenceTrial,
  addEvidenceEntryRoute,
  adjudicateEvidence,
  addImportRoute,
  runImportRoute,
  getImportRoute,
  listImportsRoute,
  listAuditRoute,
  verifyAuditRoute,
];

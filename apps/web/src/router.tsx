import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { TodayPage } from './today/TodayPage.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const getParentRoute = () => root;

const today = createRoute({ getParentRoute, path: '/', component: TodayPage });
const enquiries = createRoute({
  getParentRoute,
  path: '/enquiries',
  component: lazyRouteComponent(() => import('./enquiry/EnquiriesPage.tsx'), 'EnquiriesPage'),
});
const newEnquiry = createRoute({
  getParentRoute,
  path: '/enquiries/new',
  component: lazyRouteComponent(() => import('./enquiry/AddEnquiryPage.tsx'), 'AddEnquiryPage'),
});
const enquiry = createRoute({
  getParentRoute,
  path: '/enquiries/$enquiryId',
  component: lazyRouteComponent(() => import('./enquiry/EnquiryPage.tsx'), 'EnquiryPage'),
});
const enrolEnquiry = createRoute({
  getParentRoute,
  path: '/enquiries/$enquiryId/enrol',
  component: lazyRouteComponent(() => import('./enquiry/EnrolEnquiryPage.tsx'), 'EnrolEnquiryPage'),
});
const answers = createRoute({
  getParentRoute,
  path: '/answers',
  component: lazyRouteComponent(() => import('./enquiry/AnswersPage.tsx'), 'AnswersPage'),
});
const roster = createRoute({
  getParentRoute,
  path: '/participants',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./roster/RosterPage.tsx'), 'RosterPage'),
});
const enrol = createRoute({
  getParentRoute,
  path: '/participants/new',
  component: lazyRouteComponent(() => import('./participant/EnrolPage.tsx'), 'EnrolPage'),
});
const participant = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId',
  component: lazyRouteComponent(() => import('./participant/ParticipantPage.tsx'), 'ParticipantPage'),
});
const contact = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/contact',
  component: lazyRouteComponent(() => import('./participant/ContactPage.tsx'), 'ContactPage'),
});
const jointSide = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/joint-sides/new',
  component: lazyRouteComponent(() => import('./participant/JointSidePage.tsx'), 'JointSidePage'),
});
const episode = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/joint-sides/$jointSideId/episodes/new',
  component: lazyRouteComponent(() => import('./participant/EpisodePage.tsx'), 'EpisodePage'),
});
const newRecord = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/records/$kind/new',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./record/NewRecordPage.tsx'), 'NewRecordPage'),
});
const record = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/records/$kind/$recordId',
  component: lazyRouteComponent(() => import('./record/AmendRecordPage.tsx'), 'AmendRecordPage'),
});
const visit = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/visits/$visitId',
  component: lazyRouteComponent(() => import('./response/VisitPage.tsx'), 'VisitPage'),
});
const newResponse = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/visits/$visitId/$instrument',
  component: lazyRouteComponent(() => import('./response/NewResponsePage.tsx'), 'NewResponsePage'),
});
const response = createRoute({
  getParentRoute,
  path: '/participants/$siteId/$participantId/responses/$responseId',
  component: lazyRouteComponent(() => import('./response/AmendResponsePage.tsx'), 'AmendResponsePage'),
});
const outcomes = createRoute({
  getParentRoute,
  path: '/outcomes',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
});
const study = createRoute({
  getParentRoute,
  path: '/study',
  component: lazyRouteComponent(() => import('./study/StudyPage.tsx'), 'StudyPage'),
});
const procedureLog = createRoute({
  getParentRoute,
  path: '/study/procedure-log',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./procedure-log/ProcedureLogPage.tsx'), 'ProcedureLogPage'),
});
const logEntry = createRoute({
  getParentRoute,
  path: '/study/procedure-log/$entryId',
  component: lazyRouteComponent(() => import('./procedure-log/LogEntryPage.tsx'), 'LogEntryPage'),
});
const regulation = createRoute({
  getParentRoute,
  path: '/study/regulation',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./regulation/RegulationPage.tsx'), 'RegulationPage'),
});
const prices = createRoute({
  getParentRoute,
  path: '/study/prices',
  component: lazyRouteComponent(() => import('./prices/PricesPage.tsx'), 'PricesPage'),
});
const imports = createRoute({
  getParentRoute,
  path: '/study/imports',
  component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
});
const people = createRoute({
  getParentRoute,
  path: '/study/people',
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});
const audit = createRoute({
  getParentRoute,
  path: '/study/audit',
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
});
const claims = createRoute({
  getParentRoute,
  path: '/claims',
  component: lazyRouteComponent(() => import('./claims/ClaimsPage.tsx'), 'ClaimsPage'),
});
const checkText = createRoute({
  getParentRoute,
  path: '/claims/check',
  component: lazyRouteComponent(() => import('./claims/CheckTextPage.tsx'), 'CheckTextPage'),
});
const newClaim = createRoute({
  getParentRoute,
  path: '/claims/new',
  component: lazyRouteComponent(() => import('./claims/NewClaimPage.tsx'), 'NewClaimPage'),
});
const claim = createRoute({
  getParentRoute,
  path: '/claims/$slug',
  component: lazyRouteComponent(() => import('./claims/ClaimPage.tsx'), 'ClaimPage'),
});
const editClaim = createRoute({
  getParentRoute,
  path: '/claims/$slug/edit',
  component: lazyRouteComponent(() => import('./claims/EditClaimPage.tsx'), 'EditClaimPage'),
});
const analyses = createRoute({
  getParentRoute,
  path: '/analyses',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./analysis/AnalysisPage.tsx'), 'AnalysisPage'),
});
const evidence = createRoute({
  getParentRoute,
  path: '/evidence',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./evidence/EvidencePage.tsx'), 'EvidencePage'),
});
const evidenceTrial = createRoute({
  getParentRoute,
  path: '/evidence/trials/$key',
  component: lazyRouteComponent(() => import('./evidence/TrialPage.tsx'), 'TrialPage'),
});
const evidenceSynthesis = createRoute({
  getParentRoute,
  path: '/evidence/synthesis',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./evidence/SynthesisPage.tsx'), 'SynthesisPage'),
});
const enterTrial = createRoute({
  getParentRoute,
  path: '/evidence/enter',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./evidence/EnterTrialPage.tsx'), 'EnterTrialPage'),
});
const importEvidence = createRoute({
  getParentRoute,
  path: '/evidence/import',
  component: lazyRouteComponent(() => import('./evidence/ImportEvidencePage.tsx'), 'ImportEvidencePage'),
});
const account = createRoute({
  getParentRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});

const routeTree = root.addChildren([
  today,
  enquiries,
  newEnquiry,
  enquiry,
  enrolEnquiry,
  answers,
  roster,
  enrol,
  participant,
  contact,
  jointSide,
  episode,
  newRecord,
  record,
  visit,
  newResponse,
  response,
  outcomes,
  study,
  procedureLog,
  logEntry,
  regulation,
  prices,
  imports,
  people,
  audit,
  claims,
  checkText,
  newClaim,
  claim,
  editClaim,
  analyses,
  evidence,
  evidenceTrial,
  evidenceSynthesis,
  enterTrial,
  importEvidence,
  account,
]);

/** Every page of the staff by its address; a page is loaded when it is opened first. */
export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

/** Filters stand in the address, so that a view can be sent to a colleague; only texts are kept. */
function textSearch(search: Record<string, unknown>): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(search).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

export { aidTexts } from '../aid/aid-texts.ts';
export { type DecideScreen, type DecideStep, decideScreens, decideSteps } from '../aid/decide-screens.ts';
export { decisionSummary, madeLine, type SummarySection } from '../aid/decision-summary.ts';
export type { NumberOrigin, OptionClaim, OptionLaw, OptionPrices, ShownOption } from '../aid/shown-option.ts';
export { claimSentence } from '../claims/claim-sentence.ts';
export { claimWords } from '../claims/claim-words.ts';
export type { ClaimLine, ShownClaim } from '../claims/shown-claim.ts';
export type { ShownStudy } from '../claims/shown-study.ts';
export { speakCard } from '../claims/speak-card.ts';
export type { CostAnswer, CostQuestion, Offer } from '../cost/cost-question.ts';
export {
  type AskedSite,
  type AskField,
  askFields,
  type OwnAction,
  ownFields,
} from '../enquiry/ask-fields.ts';
export type { ShownEvidence, ShownTrial } from '../evidence/shown-trial.ts';
export type { AllowedQuestion } from '../law/allowed-question.ts';
export { type KeptList, keptPaths } from '../offline/kept-list.ts';
export { say } from '../rooms/say.ts';
export { FormGuard, guardFields } from '../shell/FormGuard.tsx';
export type { PageAssets, PageContent, Shell } from '../shell/page.ts';
export { renderDocument } from '../shell/render-document.tsx';
export { allTexts } from '../texts/all-texts.ts';
export { addLanguage, isLocale, type Locale, locales } from '../texts/languages.ts';
export { type TextKey, type Texts, type TextValues, textsOf } from '../texts/texts-of.ts';
export { readAnswer, readTold, triageFields } from '../triage/triage-form.ts';
export { AllowedPage } from './AllowedPage.tsx';
export { AskPage } from './AskPage.tsx';
export { ClaimPage } from './ClaimPage.tsx';
export { ClaimsPage } from './ClaimsPage.tsx';
export { CostPage } from './CostPage.tsx';
export { DecidePage, KnowledgeAnswersPage } from './DecidePage.tsx';
export { EvidencePage } from './EvidencePage.tsx';
export { HomePage } from './HomePage.tsx';
export { NoticePage } from './NoticePage.tsx';
export { OfflinePage } from './OfflinePage.tsx';
export { OptionPage } from './OptionPage.tsx';
export { OptionsPage } from './OptionsPage.tsx';
export { OwnEnquiryPage, type OwnEnquiryView } from './OwnEnquiryPage.tsx';
export { type PeopleLikeChoices, PeopleLikePage, type PeopleLikeProps } from './PeopleLikePage.tsx';
export { QualityPage } from './QualityPage.tsx';
export { StudyPage } from './StudyPage.tsx';
export { SummaryPage } from './SummaryPage.tsx';
export { TriageScreensPage } from './TriageScreensPage.tsx';
export { WhereItHurtsPage } from './WhereItHurtsPage.tsx';
export { WhoMadeThisPage } from './WhoMadeThisPage.tsx';

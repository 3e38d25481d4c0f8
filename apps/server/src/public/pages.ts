import { allowedPage } from './allowed-page.ts';
import { askPage } from './ask-page.ts';
import { claimPage } from './claim-page.ts';
import { claimsPage } from './claims-page.ts';
import { costPage } from './cost-page.ts';
import { decidePage } from './decide-page.ts';
import type { PageDefinition } from './define-page.ts';
import { evidencePage } from './evidence-page.ts';
import { homePage } from './home-page.ts';
import { offlinePage } from './offline-page.ts';
import { optionPage } from './option-page.ts';
import { optionsPage } from './options-page.ts';
import { ownEnquiryPage } from './own-enquiry-page.ts';
import { peopleLikePage } from './people-like-page.ts';
import { qualityPage } from './quality-page.ts';
import { studyPage } from './study-page.ts';
import { summaryPdfPage } from './summary-pdf-page.ts';
import { triageScreensPage, whereDoesItHurtPage } from './where-does-it-hurt-page.ts';
import { whoMadeThisPage } from './who-made-this-page.ts';

/** Every public page. */
export const pages: readonly PageDefinition[] = [
  askPage,
  ownEnquiryPage,
  allowedPage,
  claimPage,
  claimsPage,
  costPage,
  evidencePage,
  homePage,
  offlinePage,
  optionPage,
  optionsPage,
  triageScreensPage,
  whereDoesItHurtPage,
  decidePage,
  studyPage,
  summaryPdfPage,
  peopleLikePage,
  qualityPage,
  whoMadeThisPage,
];

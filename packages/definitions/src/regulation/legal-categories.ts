/** What a product is under a jurisdiction's rules. */
export interface LegalCategory {
  readonly code: string;
  readonly title: string;
  /** Whether somebody has to authorise the product before a person may be given it outside a trial. */
  readonly needsAuthorisation: boolean;
}

export const legalCategories: readonly LegalCategory[] = [
  { code: 'us-not-tissue', title: 'Not human cells or tissue: drug or device', needsAuthorisation: true },
  { code: 'us-blood', title: 'Blood product, excluded from the tissue rules', needsAuthorisation: false },
  {
    code: 'us-marrow',
    title: 'Minimally manipulated marrow, excluded from the tissue rules',
    needsAuthorisation: false,
  },
  { code: 'us-same-procedure', title: 'Exempt: same surgical procedure', needsAuthorisation: false },
  { code: 'us-361', title: 'Tissue product under section 361 only', needsAuthorisation: false },
  { code: 'us-351', title: 'Biological drug under section 351', needsAuthorisation: true },
  { code: 'eu-medicine-or-device', title: 'Medicine or device route, no tissue or cells', needsAuthorisation: true },
  { code: 'eu-plasma', title: 'Blood-derived, not an ATMP; national rules', needsAuthorisation: false },
  { code: 'eu-atmp', title: 'Advanced therapy medicinal product (ATMP)', needsAuthorisation: true },
  {
    code: 'eu-tissue',
    title: 'Tissue or cells under the rules for substances of human origin',
    needsAuthorisation: false,
  },
  {
    code: 'es-plasma-medicine',
    title: 'Medicine for human use, not industrially made (Spain)',
    needsAuthorisation: false,
  },
  { code: 'uk-medicine-or-device', title: 'Medicine or device route, no tissue or cells', needsAuthorisation: true },
  { code: 'uk-plasma', title: 'Blood-derived, not cells under the tissue regulations', needsAuthorisation: false },
  { code: 'uk-atmp', title: 'Advanced therapy medicinal product (ATMP)', needsAuthorisation: true },
  { code: 'uk-tissue', title: 'Tissue or cells for human application', needsAuthorisation: false },
];

/** By which way a product that needs authorisation reaches a person. */
export interface LegalRoute {
  readonly code: string;
  readonly title: string;
}

export const legalRoutes: readonly LegalRoute[] = [
  { code: 'clinical-trial', title: 'Inside an authorised clinical trial' },
  { code: 'authorised', title: 'Authorised product' },
  { code: 'hospital-exemption', title: 'Hospital exemption' },
  { code: 'special', title: 'Special: unlicensed medicine made for one patient' },
  { code: 'no-route', title: 'Outside every route' },
];

export interface Jurisdiction {
  readonly code: string;
  readonly title: string;
  /** Whose rules are walked, in this order. */
  readonly chain: readonly string[];
}

/** Places whose rules are known here. */
export const jurisdictions: readonly Jurisdiction[] = [
  { code: 'US', title: 'United States', chain: ['US'] },
  { code: 'US-FL', title: 'United States, Florida', chain: ['US', 'US-FL'] },
  { code: 'US-NV', title: 'United States, Nevada', chain: ['US', 'US-NV'] },
  { code: 'US-UT', title: 'United States, Utah', chain: ['US', 'US-UT'] },
  { code: 'EU', title: 'European Union', chain: ['EU'] },
  { code: 'ES', title: 'Spain', chain: ['ES', 'EU'] },
  { code: 'UK', title: 'United Kingdom', chain: ['UK'] },
];

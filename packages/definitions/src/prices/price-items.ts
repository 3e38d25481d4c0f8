import type { Provenance } from '../instrument-definition.ts';

/** A part of what a whole course of treatment costs a person. */
export interface PriceItemKind {
  readonly code: string;
  readonly title: string;
  /** Whether the site bills it; the rest a person pays elsewhere or loses. */
  readonly isBilledBySite: boolean;
}

/** Everything that a quote has to say something about: its price, or that it is not included. */
export const priceItemKinds: readonly PriceItemKind[] = [
  { code: 'consultation', title: 'Consultation', isBilledBySite: true },
  { code: 'imaging', title: 'Imaging', isBilledBySite: true },
  { code: 'blood-and-donor-tests', title: 'Blood and donor tests', isBilledBySite: true },
  { code: 'harvest', title: 'Taking blood, marrow or fat', isBilledBySite: true },
  { code: 'processing-and-kit', title: 'Processing and kit', isBilledBySite: true },
  { code: 'product-injection', title: 'Product, each injection', isBilledBySite: true },
  { code: 'guidance', title: 'Image guidance', isBilledBySite: true },
  { code: 'facility', title: 'Facility', isBilledBySite: true },
  { code: 'sedation', title: 'Sedation', isBilledBySite: true },
  { code: 'rehabilitation', title: 'Rehabilitation', isBilledBySite: true },
  { code: 'brace', title: 'Brace', isBilledBySite: true },
  { code: 'follow-up-visits', title: 'Follow-up visits', isBilledBySite: true },
  { code: 'registry-fee', title: 'Registry fee', isBilledBySite: true },
  { code: 'travel-and-lodging', title: 'Travel and lodging', isBilledBySite: false },
  { code: 'lost-work', title: 'Lost work', isBilledBySite: false },
];

export const payers = ['self', 'insurer', 'trial-sponsor'] as const;
export type Payer = (typeof payers)[number];

/** What happens with value added or sales tax: already in the prices, added to them, or none is due. */
export const taxTreatments = ['included', 'added', 'exempt'] as const;
export type TaxTreatment = (typeof taxTreatments)[number];

/** Who pays when something goes wrong. */
export const complicationPayers = ['site', 'patient', 'insurer', 'shared'] as const;
export type ComplicationPayer = (typeof complicationPayers)[number];

export const inclusions = ['priced', 'in-another-item', 'not-included', 'not-needed'] as const;
export type Inclusion = (typeof inclusions)[number];

/** A billing code, for staff; to be checked before use and never shown to patients. */
export interface ProcedureCode {
  readonly code: string;
  readonly system: string;
  readonly title: string;
  readonly provenance: Provenance;
}

export const procedureCodes: readonly ProcedureCode[] = [
  { code: '0232T', system: 'CPT', title: 'Platelet-rich plasma', provenance: 'M-M' },
  { code: '0481T', system: 'CPT', title: 'White blood cell concentrate', provenance: 'M-M' },
  {
    code: '0565T',
    system: 'CPT',
    title: 'Autologous adipose cellular implant, knee osteoarthritis',
    provenance: 'M-M',
  },
  {
    code: '0566T',
    system: 'CPT',
    title: 'Autologous adipose cellular implant, knee osteoarthritis',
    provenance: 'M-M',
  },
  { code: '20610', system: 'CPT', title: 'Injection of a large joint', provenance: 'M-M' },
  { code: '20611', system: 'CPT', title: 'Injection of a large joint with ultrasound', provenance: 'M-M' },
  { code: '38220', system: 'CPT', title: 'Bone marrow', provenance: 'M-M' },
  { code: '38232', system: 'CPT', title: 'Bone marrow', provenance: 'M-M' },
];

/** Prices that a public document states, as examples of how far apart they can be. */
export interface DocumentedPrice {
  readonly code: string;
  readonly productClass: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly treatments: number;
  readonly source: string;
  readonly provenance: Provenance;
}

export const documentedPrices: readonly DocumentedPrice[] = [
  {
    code: 'svf-one',
    productClass: 'SVF_ENZ',
    currency: 'USD',
    amountMinor: 890_000,
    treatments: 1,
    source: 'Facts of US v. California Stem Cell Treatment Center, as reported in September 2024',
    provenance: 'S',
  },
  {
    code: 'svf-twelve',
    productClass: 'SVF_ENZ',
    currency: 'USD',
    amountMinor: 4_150_000,
    treatments: 12,
    source: 'Facts of US v. California Stem Cell Treatment Center, as reported in September 2024',
    provenance: 'S',
  },
];

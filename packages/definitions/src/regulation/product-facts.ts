import type { DonorRelation } from '../catalogues/product-classes.ts';

/** What the product is made of, as the law tells materials apart. */
export const materials = [
  'no-human-tissue',
  'blood',
  'secreted',
  'marrow',
  'fat',
  'birth-tissue',
  'cord-blood',
  'cartilage',
  'other-tissue',
] as const;
export type Material = (typeof materials)[number];

/** What was done to the material outside the body. An empty list says that nothing was. */
export const processingSteps = [
  'rinsed',
  'sized',
  'filtered',
  'centrifuged',
  'mechanical',
  'cell-selection',
  'enzymatic',
  'cultured',
  'cryopreserved',
  'lyophilised',
  'pooled',
] as const;
export type ProcessingStep = (typeof processingSteps)[number];

/** `permitted-agent`: water, a crystalloid, a sterilising, preserving or storage agent. */
export const combinations = ['nothing', 'permitted-agent', 'another-article'] as const;
export type Combination = (typeof combinations)[number];

export const regulatedUses = [
  'osteoarthritis',
  'inflammatory-arthritis',
  'cartilage-defect',
  'tendon',
  'ligament-or-meniscus',
  'soft-tissue-filling',
  'another-use',
] as const;
export type RegulatedUse = (typeof regulatedUses)[number];

/** What the site says in public about the product; it shows the intent that the law looks at. */
export const advertisedClaims = [
  'none',
  'treats-arthritis',
  'repairs-cartilage',
  'reduces-inflammation',
  'replaces-or-supplements',
] as const;
export type AdvertisedClaim = (typeof advertisedClaims)[number];

/** By which way the product reaches the person; `special` is the United Kingdom's unlicensed medicine for one patient. */
export const authorisations = [
  'clinical-trial',
  'marketing-authorisation',
  'hospital-exemption',
  'special',
  'none',
] as const;
export type Authorisation = (typeof authorisations)[number];

export const intendedActions = ['repairs-tissue', 'acts-on-body'] as const;
export type IntendedAction = (typeof intendedActions)[number];

/** Facts about the product. What is not known is left out, never guessed. */
export interface ProductFacts {
  readonly material?: Material;
  readonly hasViableCells?: boolean;
  readonly processing?: readonly ProcessingStep[];
  /** Structural tissue: its original relevant characteristics; cells: their biological characteristics. */
  readonly keepsOriginalCharacteristics?: boolean;
  readonly combinedWith?: Combination;
  readonly isCombinedWithDevice?: boolean;
  readonly donorRelation?: DonorRelation;
  readonly isStored?: boolean;
}

/** Facts about what is done with it. */
export interface UseFacts {
  readonly indication?: RegulatedUse;
  readonly isSameProcedure?: boolean;
  readonly isSameEstablishment?: boolean;
  /** Does in the recipient what it did in the donor. */
  readonly isHomologous?: boolean;
  /** Has a systemic effect, or works by the metabolic activity of living cells. */
  readonly actsByLivingCells?: boolean;
  readonly intendedAction?: IntendedAction;
  readonly claims?: readonly AdvertisedClaim[];
  readonly authorisation?: Authorisation;
}

export type RegulatoryFacts = ProductFacts & UseFacts;
export type FactName = keyof RegulatoryFacts;

import type { Provenance } from '../instrument-definition.ts';

export type ProductGroup =
  | 'cultured-msc'
  | 'marrow'
  | 'adipose'
  | 'platelet'
  | 'plasma'
  | 'injected-comparator'
  | 'non-injected-comparator'
  | 'surgery';

export const donorRelations = [
  'autologous',
  'allogeneic-unrelated',
  'first-degree-relative',
  'second-degree-relative',
] as const;
export type DonorRelation = (typeof donorRelations)[number];

/** Which section of the product record describes it; `none` needs no more than the class. */
export type ProductDetail =
  | 'platelet'
  | 'cell'
  | 'hyaluronate'
  | 'corticosteroid'
  | 'saline'
  | 'exercise'
  | 'surgery'
  | 'none';

export interface ProductClass {
  /** Stable code, stored on the product record and named in every analysis. */
  readonly code: string;
  readonly title: string;
  /** Short name for charts and chips. */
  readonly short: string;
  readonly group: ProductGroup;
  /** Tissue where the class fixes it; `asked` where the record must say; `null` where there is none. */
  readonly tissue: string | null;
  readonly detail: ProductDetail;
  readonly isBiologic: boolean;
  readonly isCell: boolean;
  readonly isPlatelet: boolean;
  readonly isComparator: boolean;
  /** Donor relations that the class allows; empty where nothing is donated. */
  readonly donorRelations: readonly DonorRelation[];
  /** Place in the colour order of charts; never reused. */
  readonly colourSlot: number;
  readonly provenance: Provenance;
}

const cell = { detail: 'cell', isBiologic: true, isCell: true, isPlatelet: false, isComparator: false } as const;
const platelet = {
  detail: 'platelet',
  isBiologic: true,
  isCell: false,
  isPlatelet: true,
  isComparator: false,
} as const;
const comparator = {
  isBiologic: false,
  isCell: false,
  isPlatelet: false,
  isComparator: true,
  donorRelations: [],
} as const;
const own: readonly DonorRelation[] = ['autologous'];
const fromOthers: readonly DonorRelation[] = [
  'allogeneic-unrelated',
  'first-degree-relative',
  'second-degree-relative',
];

/** What can be given to a joint-side. Products whose contents differ are different classes, whatever they are sold as. */
export const productClasses: readonly ProductClass[] = [
  {
    code: 'MSC_CULT_AUTO',
    title: 'Cultured mesenchymal stromal cells, own',
    short: 'Cultured MSC, own',
    group: 'cultured-msc',
    tissue: 'asked',
    ...cell,
    donorRelations: own,
    colourSlot: 0,
    provenance: 'M-H',
  },
  {
    code: 'MSC_CULT_ALLO',
    title: 'Cultured mesenchymal stromal cells, donated',
    short: 'Cultured MSC, donated',
    group: 'cultured-msc',
    tissue: 'asked',
    ...cell,
    donorRelations: fromOthers,
    colourSlot: 1,
    provenance: 'M-H',
  },
  {
    code: 'ADMSC_CULT',
    title: 'Cultured stromal cells from fat',
    short: 'Cultured fat MSC',
    group: 'cultured-msc',
    tissue: 'adipose',
    ...cell,
    donorRelations,
    colourSlot: 2,
    provenance: 'M-H',
  },
  {
    code: 'BMMSC_CULT',
    title: 'Cultured stromal cells from bone marrow',
    short: 'Cultured marrow MSC',
    group: 'cultured-msc',
    tissue: 'bone-marrow',
    ...cell,
    donorRelations,
    colourSlot: 3,
    provenance: 'M-H',
  },
  {
    code: 'BMAC',
    title: 'Bone marrow aspirate concentrate',
    short: 'BMAC',
    group: 'marrow',
    tissue: 'bone-marrow',
    ...cell,
    donorRelations: own,
    colourSlot: 4,
    provenance: 'M-H',
  },
  {
    code: 'BMA',
    title: 'Bone marrow aspirate, not concentrated',
    short: 'BMA',
    group: 'marrow',
    tissue: 'bone-marrow',
    ...cell,
    donorRelations: own,
    colourSlot: 5,
    provenance: 'M-H',
  },
  {
    code: 'MFAT',
    title: 'Microfragmented fat',
    short: 'MFAT',
    group: 'adipose',
    tissue: 'adipose',
    ...cell,
    donorRelations: own,
    colourSlot: 6,
    provenance: 'M-H',
  },
  {
    code: 'SVF_ENZ',
    title: 'Stromal vascular fraction, enzymatic',
    short: 'SVF, enzymatic',
    group: 'adipose',
    tissue: 'adipose',
    ...cell,
    donorRelations: own,
    colourSlot: 7,
    provenance: 'M-H',
  },
  {
    code: 'SVF_MECH',
    title: 'Stromal vascular fraction, mechanical',
    short: 'SVF, mechanical',
    group: 'adipose',
    tissue: 'adipose',
    ...cell,
    donorRelations: own,
    colourSlot: 8,
    provenance: 'M-H',
  },
  {
    code: 'PRP_LP',
    title: 'Platelet-rich plasma, leukocyte-poor',
    short: 'PRP, LP',
    group: 'platelet',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 9,
    provenance: 'M-H',
  },
  {
    code: 'PRP_LR',
    title: 'Platelet-rich plasma, leukocyte-rich',
    short: 'PRP, LR',
    group: 'platelet',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 10,
    provenance: 'M-H',
  },
  {
    code: 'PRGF',
    title: 'Plasma rich in growth factors',
    short: 'PRGF',
    group: 'platelet',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 11,
    provenance: 'M-H',
  },
  {
    code: 'ACP',
    title: 'Autologous conditioned plasma',
    short: 'ACP',
    group: 'platelet',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 12,
    provenance: 'M-H',
  },
  {
    code: 'PRF',
    title: 'Platelet-rich fibrin',
    short: 'PRF',
    group: 'platelet',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 13,
    provenance: 'M-H',
  },
  {
    code: 'PLATELET_LYSATE',
    title: 'Platelet lysate',
    short: 'Platelet lysate',
    group: 'platelet',
    tissue: 'blood',
    ...platelet,
    donorRelations,
    colourSlot: 14,
    provenance: 'M-H',
  },
  {
    code: 'PPP',
    title: 'Platelet-poor plasma',
    short: 'PPP',
    group: 'plasma',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 15,
    provenance: 'M-H',
  },
  {
    code: 'A2M',
    title: 'Plasma concentrate of alpha-2-macroglobulin',
    short: 'A2M',
    group: 'plasma',
    tissue: 'blood',
    ...platelet,
    donorRelations: own,
    colourSlot: 16,
    provenance: 'M-H',
  },
  {
    code: 'HA',
    title: 'Hyaluronic acid',
    short: 'Hyaluronic acid',
    group: 'injected-comparator',
    tissue: null,
    detail: 'hyaluronate',
    ...comparator,
    colourSlot: 17,
    provenance: 'M-H',
  },
  {
    code: 'CORTICOSTEROID',
    title: 'Corticosteroid injection',
    short: 'Corticosteroid',
    group: 'injected-comparator',
    tissue: null,
    detail: 'corticosteroid',
    ...comparator,
    colourSlot: 18,
    provenance: 'M-H',
  },
  {
    code: 'SALINE',
    title: 'Saline injection, which is not inert',
    short: 'Saline',
    group: 'injected-comparator',
    tissue: null,
    detail: 'saline',
    ...comparator,
    colourSlot: 19,
    provenance: 'M-H',
  },
  {
    code: 'SHAM',
    title: 'Sham procedure',
    short: 'Sham',
    group: 'injected-comparator',
    tissue: null,
    detail: 'none',
    ...comparator,
    colourSlot: 20,
    provenance: 'M-H',
  },
  {
    code: 'EXERCISE',
    title: 'Exercise programme',
    short: 'Exercise',
    group: 'non-injected-comparator',
    tissue: null,
    detail: 'exercise',
    ...comparator,
    colourSlot: 21,
    provenance: 'M-H',
  },
  {
    code: 'BRACING',
    title: 'Brace or orthosis',
    short: 'Brace',
    group: 'non-injected-comparator',
    tissue: null,
    detail: 'none',
    ...comparator,
    colourSlot: 22,
    provenance: 'M-H',
  },
  {
    code: 'WEIGHT_LOSS',
    title: 'Weight-loss programme',
    short: 'Weight loss',
    group: 'non-injected-comparator',
    tissue: null,
    detail: 'none',
    ...comparator,
    colourSlot: 23,
    provenance: 'M-H',
  },
  {
    code: 'RADIOFREQUENCY',
    title: 'Radiofrequency treatment of nerves',
    short: 'Radiofrequency',
    group: 'non-injected-comparator',
    tissue: null,
    detail: 'none',
    ...comparator,
    colourSlot: 24,
    provenance: 'M-H',
  },
  {
    code: 'ARTHROSCOPY',
    title: 'Arthroscopic surgery',
    short: 'Arthroscopy',
    group: 'surgery',
    tissue: null,
    detail: 'surgery',
    ...comparator,
    colourSlot: 25,
    provenance: 'M-H',
  },
  {
    code: 'OSTEOTOMY',
    title: 'Osteotomy',
    short: 'Osteotomy',
    group: 'surgery',
    tissue: null,
    detail: 'surgery',
    ...comparator,
    colourSlot: 26,
    provenance: 'M-H',
  },
  {
    code: 'ARTHROPLASTY',
    title: 'Joint replacement',
    short: 'Arthroplasty',
    group: 'surgery',
    tissue: null,
    detail: 'surgery',
    ...comparator,
    colourSlot: 27,
    provenance: 'M-H',
  },
];

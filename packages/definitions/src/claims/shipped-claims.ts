import type { ClaimDefinition } from './claim-definition.ts';

const cultured = ['ADMSC_CULT', 'BMMSC_CULT', 'MSC_CULT_AUTO', 'MSC_CULT_ALLO'] as const;
const placebo = ['SALINE', 'SHAM', 'HA', 'CORTICOSTEROID'] as const;

/** What is common to the sentences of clinic advertising that the registry was built to answer. */
const advertised = {
  isParaphrased: true,
  publishedIn: 'Advertising for cell injections into joints, in our own words',
  publishedBy: 'Several clinics',
  productClasses: cultured,
  comparators: placebo,
  condition: 'oa-knee',
  joint: 'knee',
} as const;

/** The claims that every registry starts with: what clinics say about cell injections, in our own words. */
export const shippedClaims: readonly ClaimDefinition[] = [
  {
    ...advertised,
    slug: 'lasting-pain-relief',
    sentence: {
      en: 'Stem cell injections give lasting relief from joint pain.',
      es: 'Las inyecciones de células madre alivian el dolor articular de forma duradera.',
    },
    type: 'pain-relief',
    horizonMonths: 12,
    estimand: 'E-PAIN-12',
  },
  {
    ...advertised,
    slug: 'regenerates-cartilage',
    sentence: {
      en: 'The cells turn into cartilage cells and regrow worn cartilage.',
      es: 'Las células se convierten en células de cartílago y regeneran el cartílago desgastado.',
    },
    type: 'cartilage',
    horizonMonths: 24,
    estimand: 'E-CART-24',
  },
  {
    ...advertised,
    slug: 'calms-inflammation',
    sentence: {
      en: 'The cells calm the inflammation, so that the joint swells less.',
      es: 'Las células calman la inflamación, de modo que la articulación se hincha menos.',
    },
    type: 'inflammation',
    horizonMonths: 3,
    estimand: 'E-INFL-3',
  },
  {
    ...advertised,
    slug: 'repairs-tissue',
    sentence: {
      en: 'The injection repairs damaged cartilage, ligaments and tendons.',
      es: 'La inyección repara el cartílago, los ligamentos y los tendones dañados.',
    },
    type: 'tissue-repair',
    horizonMonths: null,
    estimand: null,
    noEstimandReason:
      'Each tissue needs a measure of its own (a re-tear, a tendon on ultrasound), and no estimand for them is agreed on.',
  },
  {
    ...advertised,
    slug: 'avoids-surgery',
    sentence: {
      en: 'With this injection you can avoid joint surgery.',
      es: 'Con esta inyección puede evitar la cirugía de la articulación.',
    },
    type: 'surgery-avoidance',
    horizonMonths: 60,
    comparators: ['EXERCISE', 'CORTICOSTEROID', 'HA'],
    estimand: 'E-SURG-60',
  },
  {
    ...advertised,
    slug: 'fewer-risks',
    sentence: {
      en: 'A minimally invasive injection with fewer risks.',
      es: 'Una inyección mínimamente invasiva con menos riesgos.',
    },
    type: 'safety',
    horizonMonths: 12,
    estimand: 'E-SAFE',
  },
  {
    ...advertised,
    slug: 'targets-root-cause',
    sentence: {
      en: 'The treatment targets the root cause of the disease and not only the symptoms.',
      es: 'El tratamiento actúa sobre la causa de la enfermedad y no solo sobre los síntomas.',
    },
    type: 'cartilage',
    horizonMonths: 24,
    estimand: 'E-CART-24',
  },
  {
    ...advertised,
    slug: 'better-mobility',
    sentence: {
      en: 'Less inflammation lets you move better in daily life.',
      es: 'Con menos inflamación se mueve mejor en la vida diaria.',
    },
    type: 'function',
    horizonMonths: 12,
    estimand: 'E-FUNC-12',
  },
  {
    ...advertised,
    slug: 'lasts-for-years',
    sentence: {
      en: 'The relief lasts for months or years.',
      es: 'El alivio dura meses o años.',
    },
    type: 'durability',
    horizonMonths: 24,
    estimand: 'E-DUR',
  },
  {
    ...advertised,
    slug: 'halts-degeneration',
    sentence: {
      en: 'The treatment may stop the joint from degenerating further.',
      es: 'El tratamiento puede detener la degeneración de la articulación.',
    },
    type: 'progression',
    horizonMonths: 60,
    estimand: 'E-KL-60',
  },
  {
    ...advertised,
    slug: 'less-medication',
    sentence: {
      en: 'After the treatment you need less pain medication.',
      es: 'Después del tratamiento necesita menos medicación para el dolor.',
    },
    type: 'medication',
    horizonMonths: 6,
    estimand: 'E-MED-6',
  },
  {
    ...advertised,
    slug: 'platelets-relieve-knee-pain',
    publishedIn: 'Advertising for platelet injections into joints, in our own words',
    sentence: {
      en: 'Injections of your own platelets relieve knee pain.',
      es: 'Las inyecciones de sus propias plaquetas alivian el dolor de rodilla.',
    },
    type: 'pain-relief',
    productClasses: ['PRP_LP', 'PRP_LR'],
    horizonMonths: 12,
    estimand: 'E-PAIN-12',
  },
  {
    ...advertised,
    slug: 'platelets-protect-cartilage',
    publishedIn: 'Advertising for platelet injections into joints, in our own words',
    sentence: {
      en: 'Platelet injections protect the cartilage of the knee.',
      es: 'Las inyecciones de plaquetas protegen el cartílago de la rodilla.',
    },
    type: 'cartilage',
    productClasses: ['PRP_LP', 'PRP_LR'],
    horizonMonths: 12,
    estimand: 'E-CART-24',
  },
];

import type { SentenceType } from './claim-definition.ts';

/** The estimand that answers a type of sentence; null where none does. */
export const estimandOfType: Readonly<Record<SentenceType, string | null>> = {
  'pain-relief': 'E-PAIN-12',
  response: 'E-RESP-6',
  durability: 'E-DUR',
  function: 'E-FUNC-12',
  cartilage: 'E-CART-24',
  inflammation: 'E-INFL-3',
  medication: 'E-MED-6',
  'surgery-avoidance': 'E-SURG-60',
  progression: 'E-KL-60',
  safety: 'E-SAFE',
  cost: 'E-COST',
  'tissue-repair': null,
  mechanism: null,
  testimonial: null,
  regulatory: null,
};

/** Why a type of sentence has no estimand, in the languages of the public pages. */
export const noEstimandOfType = {
  'tissue-repair': {
    en: 'Tendons, ligaments and cartilage heal in different ways; each needs a measure of its own, and none is agreed on here.',
    es: 'Los tendones, los ligamentos y el cartílago se reparan de formas distintas; cada uno necesita su propia medida y aquí no hay ninguna acordada.',
  },
  mechanism: {
    en: 'How a product is said to work is not something that a person can feel. What can be measured is the cartilage.',
    es: 'El modo en que se dice que actúa un producto no es algo que una persona pueda notar. Lo que se puede medir es el cartílago.',
  },
  testimonial: {
    en: 'One person’s story says nothing about what the treatment caused. No number can be put on it.',
    es: 'La historia de una persona no dice nada sobre lo que causó el tratamiento. No se le puede poner un número.',
  },
  regulatory: {
    en: 'Whether a product is allowed is a question of law, not of effect.',
    es: 'Si un producto está permitido es una cuestión de derecho, no de efecto.',
  },
} as const;

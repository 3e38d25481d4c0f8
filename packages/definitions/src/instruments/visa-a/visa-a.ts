import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { visaItems, visaScale } from '../victorian-institute.ts';

export const visaA: InstrumentDefinition = {
  key: 'visa-a',
  title: 'VISA-A, Achilles tendon',
  version: '2001',
  revision: 1,
  recall: 'now',
  source: 'Robinson JM et al. Br J Sports Med 2001;35:335-341. All required.',
  provenance: 'M-H',
  licence: {
    class: 'G',
    owner: 'Victorian Institute of Sport Tendon Study Group',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: visaItems([
    'Morning stiffness',
    'Pain once warmed up',
    'Pain after a flat walk of 30 minutes',
    'Pain going down stairs',
    'Pain after rising on the toes of one leg',
    'Single-leg hops without pain',
  ]),
  scales: [visaScale],
  thresholds: [
    {
      scale: 'TOTAL',
      kind: 'MIC',
      value: 14,
      population: 'Mid-portion Achilles tendinopathy',
      intervention: 'Non-operative treatment',
      horizon: '12 weeks',
      method: 'Anchor; approximate',
      source: 'Lagas IF et al. 2021',
      provenance: 'M-M',
    },
  ],
  joints: ['ankle'],
};

import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { visaItems, visaScale } from '../victorian-institute.ts';

export const visaP: InstrumentDefinition = {
  key: 'visa-p',
  title: 'VISA-P, patellar tendon',
  version: '1998',
  revision: 1,
  recall: 'now',
  source: 'Visentini PJ et al. J Sci Med Sport 1998;1:22-28. All required.',
  provenance: 'M-H',
  licence: {
    class: 'G',
    owner: 'Victorian Institute of Sport Tendon Study Group',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: visaItems([
    'Minutes of sitting without pain',
    'Pain going down stairs',
    'Pain straightening the knee against weight',
    'Pain in a full lunge',
    'Trouble squatting',
    'Pain with single-leg hops',
  ]),
  scales: [visaScale],
  thresholds: [
    {
      scale: 'TOTAL',
      kind: 'MIC',
      value: 13,
      population: 'Patellar tendinopathy in athletes',
      intervention: 'Non-operative treatment',
      horizon: 'not stated',
      method: 'Anchor and distribution',
      source: 'Hernandez-Sanchez S et al. 2014',
      provenance: 'M-M',
    },
  ],
  joints: ['knee'],
};

import type { EstimandDefinition } from './estimand-definition.ts';
import {
  failureAfterEvents,
  kneeOsteoarthritis,
  kneeResponse,
  noThresholdKnown,
  versusInjection,
} from './shared-attributes.ts';

/** How many respond by an agreed rule. */
export const eResp6: EstimandDefinition = {
  id: 'E-RESP-6',
  version: 1,
  title: 'Response at 6 months',
  question: 'Of a hundred people treated, how many more respond at six months than with the comparator?',
  claimTypes: ['response', 'pain-relief'],
  population: kneeOsteoarthritis,
  treatments: versusInjection,
  variable: {
    kind: 'response',
    domains: kneeResponse,
    visit: 'M6',
    earlierVisits: ['W6', 'M3'],
    horizonMonths: 6,
    benefit: 'higher',
  },
  intercurrentEvents: failureAfterEvents,
  summary: {
    measure: 'risk-difference',
    unit: 'proportion',
    method:
      'OMERACT-OARSI response (2004, scenario D); unknown responses imputed many times from baseline, arm and earlier visits, never counted as failures.',
    alongside: ['Number needed to treat with its interval in two branches'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: ['complete-cases', 'best-worst-case'],
  notes: [
    noThresholdKnown,
    'KOOS pain and daily living turned to 100 worst, and the global assessment times ten. Where the global assessment was not asked, response is known only when pain and function decide it.',
  ],
};

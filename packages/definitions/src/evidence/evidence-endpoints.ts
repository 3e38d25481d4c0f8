export interface EvidenceEndpoint {
  readonly key: string;
  readonly title: string;
}

/** What trials measure, as far as an estimand asks for it. */
export const evidenceEndpoints: readonly EvidenceEndpoint[] = [
  { key: 'pain', title: 'Pain' },
  { key: 'function', title: 'Function' },
  { key: 'response', title: 'Response' },
  { key: 'cartilage', title: 'Cartilage' },
  { key: 'inflammation', title: 'Effusion or synovitis' },
  { key: 'medication', title: 'Pain medication' },
  { key: 'surgery', title: 'Later surgery of the joint' },
  { key: 'progression', title: 'Progression on X-ray' },
  { key: 'knee-score', title: 'Score of several parts: pain, function and more' },
  { key: 'satisfaction', title: 'Unsure or dissatisfied' },
  { key: 'adverse-event', title: 'Any adverse event' },
  { key: 'serious-adverse-event', title: 'Serious adverse event' },
  { key: 'pain-or-swelling', title: 'Joint pain or swelling after the injection' },
];

/** Which endpoints of trials answer which estimand, the first one first; estimands not listed have none. */
export const endpointsOfEstimand: Readonly<Record<string, readonly string[]>> = {
  'E-PAIN-12': ['pain'],
  'E-RESP-6': ['response'],
  'E-FUNC-12': ['function'],
  'E-CART-24': ['cartilage'],
  'E-INFL-3': ['inflammation'],
  'E-MED-6': ['medication'],
  'E-SURG-60': ['surgery'],
  'E-KL-60': ['progression'],
  'E-SAFE': ['serious-adverse-event', 'adverse-event'],
};

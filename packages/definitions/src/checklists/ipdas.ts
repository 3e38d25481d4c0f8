/** What a check by machine looks at; `decision-aid/check-aid.ts` in `registry` does it. */
export type AidCheck =
  | 'all-options'
  | 'all-parts'
  | 'equal-detail'
  | 'sources'
  | 'dates'
  | 'update-policy'
  | 'certainty'
  | 'population'
  | 'same-time'
  | 'same-denominator'
  | 'two-views'
  | 'values'
  | 'questions'
  | 'readability';

export type IpdasGroup = 'qualifying' | 'certification' | 'certification-tests' | 'quality' | 'quality-tests';

export type IpdasState = 'met' | 'partly' | 'not-met' | 'not-applicable';

/** One criterion for patient decision aids, and how ours stands; its text, in our own words, stands under its code. */
export interface IpdasCriterion {
  readonly code: string;
  readonly group: IpdasGroup;
  readonly state: IpdasState;
  /** Page of the product where it can be seen; null where there is nothing to see. */
  readonly where: 'options' | 'option' | 'nothing' | 'decide' | 'quality' | 'behind' | null;
  /** What a test checks of it at every build; null where only a reader can judge. */
  readonly check: AidCheck | null;
}

/**
 * The criteria of IPDAS version 4: 6 to qualify, 10 to be certified of which 4 are only for aids about tests, and 28 of
 * quality of which 5 are only for those. Content from expert memory; the exact wording was not at hand and is not
 * reproduced. The states are ours, and hold until a person has signed them; what only a site can state (funding, authors,
 * tests with people) is not met until it has (`judgeCriteria` of `registry`).
 *
 * Source: Joseph-Williams N et al. doi 10.1177/0272989X13501721; ipdas.ohri.ca.
 */
export const ipdas: { readonly provenance: 'M-H'; readonly criteria: readonly IpdasCriterion[] } = {
  provenance: 'M-H',
  criteria: [
    { code: 'q1', group: 'qualifying', state: 'met', where: 'options', check: null },
    { code: 'q2', group: 'qualifying', state: 'met', where: 'options', check: null },
    { code: 'q3', group: 'qualifying', state: 'met', where: 'options', check: 'all-options' },
    { code: 'q4', group: 'qualifying', state: 'partly', where: 'option', check: null },
    { code: 'q5', group: 'qualifying', state: 'partly', where: 'option', check: null },
    { code: 'q6', group: 'qualifying', state: 'partly', where: 'option', check: 'all-parts' },
    { code: 'c1', group: 'certification', state: 'met', where: 'options', check: 'equal-detail' },
    { code: 'c2', group: 'certification', state: 'met', where: 'option', check: 'sources' },
    { code: 'c3', group: 'certification', state: 'met', where: 'options', check: 'dates' },
    { code: 'c4', group: 'certification', state: 'met', where: 'quality', check: 'update-policy' },
    { code: 'c5', group: 'certification', state: 'partly', where: 'option', check: 'certainty' },
    { code: 'c6', group: 'certification', state: 'not-met', where: 'behind', check: null },
    { code: 'c7', group: 'certification-tests', state: 'not-applicable', where: null, check: null },
    { code: 'c8', group: 'certification-tests', state: 'not-applicable', where: null, check: null },
    { code: 'c9', group: 'certification-tests', state: 'not-applicable', where: null, check: null },
    { code: 'c10', group: 'certification-tests', state: 'not-applicable', where: null, check: null },
    { code: 'k1', group: 'quality', state: 'partly', where: 'nothing', check: null },
    { code: 'k2', group: 'quality', state: 'met', where: 'options', check: 'equal-detail' },
    { code: 'k3', group: 'quality', state: 'partly', where: 'option', check: null },
    { code: 'k4', group: 'quality', state: 'met', where: 'option', check: 'population' },
    { code: 'k5', group: 'quality', state: 'partly', where: 'option', check: null },
    { code: 'k6', group: 'quality', state: 'partly', where: 'option', check: 'same-time' },
    { code: 'k7', group: 'quality', state: 'met', where: 'option', check: 'same-denominator' },
    { code: 'k8', group: 'quality', state: 'met', where: 'option', check: 'two-views' },
    { code: 'k9', group: 'quality', state: 'met', where: 'decide', check: 'values' },
    { code: 'k10', group: 'quality', state: 'met', where: 'decide', check: null },
    { code: 'k11', group: 'quality', state: 'met', where: 'decide', check: 'questions' },
    { code: 'k12', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k13', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k14', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k15', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k16', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k17', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k18', group: 'quality', state: 'partly', where: 'option', check: null },
    { code: 'k19', group: 'quality', state: 'partly', where: 'option', check: 'certainty' },
    { code: 'k20', group: 'quality', state: 'not-met', where: 'behind', check: null },
    { code: 'k21', group: 'quality', state: 'met', where: 'quality', check: 'readability' },
    { code: 'k22', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k23', group: 'quality', state: 'not-met', where: null, check: null },
    { code: 'k24', group: 'quality-tests', state: 'not-applicable', where: null, check: null },
    { code: 'k25', group: 'quality-tests', state: 'not-applicable', where: null, check: null },
    { code: 'k26', group: 'quality-tests', state: 'not-applicable', where: null, check: null },
    { code: 'k27', group: 'quality-tests', state: 'not-applicable', where: null, check: null },
    { code: 'k28', group: 'quality-tests', state: 'not-applicable', where: null, check: null },
  ],
};

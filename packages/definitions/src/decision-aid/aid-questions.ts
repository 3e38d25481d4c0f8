/** What may matter to a person who chooses; the texts stand under these keys. None is filled in beforehand. */
export const aidValues = ['pain', 'safety', 'needles', 'money', 'time', 'proof', 'active', 'self', 'research'] as const;
export type AidValue = (typeof aidValues)[number];

/** How much a value counts, from 0 (not at all) to 3 (more than most). */
export const valueLevels = [0, 1, 2, 3] as const;
export type ValueLevel = (typeof valueLevels)[number];

/**
 * The four questions of the SURE test as keys of our own short descriptors: sure of the choice, understands the
 * options, knows what matters, has support. Yes counts one; less than four is decisional conflict.
 *
 * Source: Legare F et al. SURE test. The wording belongs to the Ottawa Hospital Research Institute and is not shipped.
 */
export const sureItems = ['certain', 'informed', 'values', 'supported'] as const;
export type SureItem = (typeof sureItems)[number];

/** Questions on what the pages have said. */
export const knowledgeQuestions = ['saline', 'noticeable', 'moreHarm', 'cartilage', 'allowed', 'platelets'] as const;
export type KnowledgeQuestion = (typeof knowledgeQuestions)[number];

import type { FieldChoice } from '../../field-definition.ts';

/** Result of a test for something that should not be there. */
export const testResults: readonly FieldChoice[] = [
  { code: 'not-done', label: 'Not done' },
  { code: 'pending', label: 'Pending' },
  { code: 'negative', label: 'Negative' },
  { code: 'positive', label: 'Positive' },
];

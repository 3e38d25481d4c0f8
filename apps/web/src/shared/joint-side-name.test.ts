import { expect, it } from 'vitest';
import { jointSideName } from './joint-side-name.ts';

it('names one joint on one side', () => {
  expect(jointSideName({ joint: 'knee', side: 'left' })).toBe('Left knee');
  expect(jointSideName({ joint: 'spine-facet', side: 'midline' })).toBe('Facet joint of the spine');
});

it('shows a joint that it does not know by its key', () => {
  expect(jointSideName({ joint: 'jaw', side: 'right' })).toBe('Right jaw');
});

import { expect, it } from 'vitest';
import { changesOf } from './changes-of.ts';

it('lists what was changed, added and taken away, and nothing else', () => {
  const before = { volumeMl: 5, spins: [{ forceG: 400 }], agent: 'x' };
  const after = { volumeMl: 6, spins: [{ forceG: 400 }], note: 'weighed' };
  expect(changesOf(before, after)).toEqual([
    { name: 'volumeMl', from: 5, to: 6 },
    { name: 'note', from: undefined, to: 'weighed' },
    { name: 'agent', from: 'x', to: undefined },
  ]);
});

it('sees a change inside a list', () => {
  expect(changesOf({ spins: [{ forceG: 400 }] }, { spins: [{ forceG: 401 }] })).toHaveLength(1);
});

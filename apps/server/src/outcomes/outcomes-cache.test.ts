import { describe, expect, it } from 'vitest';
import { OutcomesCache } from './outcomes-cache.ts';

describe('OutcomesCache', () => {
  it('computes once for one version of the data, also when two ask at the same time', async () => {
    const cache = new OutcomesCache();
    let computed = 0;
    const ask = (version: string) => cache.get('knee', version, async () => ++computed);
    expect(await Promise.all([ask('1'), ask('1')])).toEqual([1, 1]);
    expect(await ask('1')).toBe(1);
    expect(await ask('2')).toBe(2);
  });

  it('does not keep a failure', async () => {
    const cache = new OutcomesCache();
    await expect(cache.get('knee', '1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('knee', '1', async () => 'here')).toBe('here');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as statistics from '../src/index.ts';

/** Method -> kind of proof -> file of the room and the name of the test, or the call in an R script, that holds it. */
const proofs = JSON.parse(readFileSync(new URL('proofs.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly [file: string, title: string]>>>
>;

describe('the table of proofs', () => {
  it.each(Object.entries(proofs))('%s: every proof named is there', (method, own) => {
    expect(statistics).toHaveProperty(method);
    for (const [kind, [file, title]] of Object.entries(own)) {
      expect(['hand', 'published', 'properties', 'ugly', 'R']).toContain(kind);
      expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), `${kind} of ${method} in ${file}`).toContain(
        title,
      );
    }
  });
});

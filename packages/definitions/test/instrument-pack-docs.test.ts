import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseInstrumentPack } from '../src/index.ts';

const file = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/instrument-packs.md');

it('accepts the example of docs/instrument-packs.md', () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  expect(parseInstrumentPack(JSON.parse(example))).toMatchObject({ status: 'parsed', value: { instrument: 'tegner' } });
});

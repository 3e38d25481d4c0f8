import { parseInstrumentPack } from '@jointwise/definitions';
import { addInstrumentPack } from '@jointwise/store';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { readJsonFile } from '../read-json-file.ts';
import { terminal, withStore } from '../with-store.ts';

/** `jointwise packs load FILE`: official wording that this house has a licence for. */
export function addPacks(program: Command): void {
  program
    .command('packs')
    .description('official wording of instruments')
    .command('load')
    .description('load a wording pack; it takes the place of an earlier one of the same instrument and language')
    .argument('<file>', 'JSON')
    .action(load);
}

async function load(file: string): Promise<void> {
  const parsed = parseInstrumentPack(await readJsonFile(file));
  if (parsed.status === 'refused') {
    for (const { detail } of parsed.problems) console.error(`jointwise: ${detail}`);
    throw new CommandFailure(`${file} is not a wording pack: ${parsed.problems.length} problems`);
  }
  const { instrument, language: locale, title } = parsed.value;
  const context = { actor: terminal, siteIds: [], reason: 'Wording pack' };
  await withStore(({ store }) =>
    store.write(context, (session) =>
      addInstrumentPack(session, { instrument, locale, title, content: { ...parsed.value } }),
    ),
  );
  console.log(`Loaded the wording of ${instrument} in ${locale}: ${title}.`);
}

import { createDemonstrationRegistry, demonstrationParticipants, demonstrationSeed } from '@jointwise/server';
import type { Command } from 'commander';
import { Progress } from '../progress.ts';
import { readWholeNumber } from '../read-whole-number.ts';
import { withStore } from '../with-store.ts';

interface Wish {
  readonly participants: string;
  readonly seed: string;
}

/** `jointwise demo`: fills the demonstration registry, or makes it larger. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('fill the demonstration registry with generated participants')
    .option('--participants <count>', 'how many there are to be in the end', String(demonstrationParticipants))
    .option('--seed <number>', 'the same seed makes the same people', String(demonstrationSeed))
    .action(demo);
}

async function demo(wish: Wish): Promise<void> {
  const participants = readWholeNumber('--participants', wish.participants, [1, 10_000_000]);
  const seed = readWholeNumber('--seed', wish.seed, [0, 4_294_967_295]);
  await withStore(async ({ store }) => {
    const progress = new Progress('participants', participants);
    const now = new Date();
    const made = await createDemonstrationRegistry(store, {
      participants,
      seed,
      now,
      onProgress: (count) => progress.show(count),
    });
    progress.end(`${made.added} synthetic participants added in ${progress.seconds()} s.`);
    if (made.accounts.length === 0) return;
    console.log(`Users were made, all with the password ${made.password} (shown once):`);
    for (const { email, title } of made.accounts) console.log(`  ${email}  ${title}`);
  });
}

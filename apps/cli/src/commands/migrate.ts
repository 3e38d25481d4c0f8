import type { Command } from 'commander';
import { withStore } from '../with-store.ts';

/** `jointwise migrate`: brings the database up to date. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(() => withStore(async () => console.log('The database is up to date.')));
}

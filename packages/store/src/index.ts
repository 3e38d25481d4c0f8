export * from './database/keys.ts';
export * from './database/migrate.ts';
export * from './database/open-database.ts';
export * from './database/pools.ts';
export * from './embedded/database-error.ts';

import { join } from 'node:path';
import type { AidStatement } from '@jointwise/registry';
import { type ChannelSettings, readChannelSettings } from './channels/channel-settings.ts';
import { ConfigError } from './config-error.ts';
import { readAidStatement } from './public/read-aid-statement.ts';
import { readLanguages } from './public/read-languages.ts';

export { ConfigError };

/** Everything that the environment may set, read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database, keys, anchors and uploads. */
  readonly dataFolder: string;
  /** A PostgreSQL of the site's own instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Address that browsers use, when it differs from host and port: behind a proxy, with https. */
  readonly publicUrl: URL | undefined;
  /** Whether to believe X-Forwarded-For of the machine in front. */
  readonly trustsProxy: boolean;
  /** Whether staff must confirm a second factor before they see anything. */
  readonly requiresSecondFactor: boolean;
  /** Requests a minute that one signed-in user or token may make. */
  readonly requestsPerMinute: number;
  /** Folder of the built pages; absent when only the API is served. */
  readonly pagesFolder: string | undefined;
  /** Folder of the built styles and scripts of public pages, which work without them. */
  readonly publicPagesFolder: string | undefined;
  /** What the site says about its decision aid, as `decision-aid.json` in the data folder says. */
  readonly aid: AidStatement;
  /** E-mail and WhatsApp of the sites, as `channels.json` in the data folder says. */
  readonly channels: ChannelSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. @throws ConfigError naming the variable, what was given and what is allowed */
export function readConfig(environment: Environment, root: string): Config {
  const dataFolder = environment.JOINTWISE_DATA || join(root, 'data');
  // Before anything that names a language.
  readLanguages(join(dataFolder, 'languages'));
  return {
    host: environment.HOST || '127.0.0.1',
    port: readNumber(environment, 'PORT', { standard: 8080, minimum: 0, maximum: 65_535 }),
    dataFolder,
    databaseUrl: readDatabaseUrl(environment),
    publicUrl: readPublicUrl(environment),
    trustsProxy: environment.JOINTWISE_TRUST_PROXY === '1',
    requiresSecondFactor: environment.JOINTWISE_SECOND_FACTOR === 'required',
    requestsPerMinute: readNumber(environment, 'JOINTWISE_REQUESTS_PER_MINUTE', {
      standard: 6000,
      minimum: 1,
      maximum: 10_000_000,
    }),
    pagesFolder: join(root, 'apps', 'web', 'dist'),
    publicPagesFolder: join(root, 'apps', 'patient', 'dist'),
    aid: readAidStatement(join(dataFolder, 'decision-aid.json')),
    channels: readChannelSettings(environment.JOINTWISE_CHANNELS || join(dataFolder, 'channels.json'), environment),
  };
}

function readNumber(
  environment: Environment,
  name: string,
  { standard, minimum, maximum }: { readonly standard: number; readonly minimum: number; readonly maximum: number },
): number {
  const text = environment[name];
  if (text === undefined || text === '') return standard;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new ConfigError(`${name} is "${text}"; it must be a whole number from ${minimum} to ${maximum}.`);
}

function readDatabaseUrl(environment: Environment): string | undefined {
  const text = environment.DATABASE_URL;
  if (text === undefined || text === '') return undefined;
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  throw new ConfigError('DATABASE_URL must start with postgres:// or postgresql://.');
}

function readPublicUrl(environment: Environment): URL | undefined {
  const text = environment.JOINTWISE_PUBLIC_URL;
  if (text === undefined || text === '') return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text);
  throw new ConfigError(`JOINTWISE_PUBLIC_URL is "${text}"; it must be an http or https address.`);
}

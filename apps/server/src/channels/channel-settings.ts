import { existsSync, readFileSync } from 'node:fs';
import { isLocale, locales } from '@jointwise/patient/pages';
import { usualQuietHours, usualRetentionDays } from '@jointwise/registry';
import { z } from 'zod';
import { ConfigError } from '../config-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string().min(1).max(2000);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const emailSettings = z.strictObject({
  address: z.email(),
  smtp: z.url({ protocol: /^smtps?$/ }).optional(),
  imap: z.url({ protocol: /^imaps?$/ }).optional(),
  webhookSecret: text.min(16).optional(),
  processor: text.optional(),
});

const whatsappSettings = z.strictObject({
  number: z.string().regex(/^\+\d{6,15}$/),
  phoneNumberId: z.string().regex(/^\d{1,40}$/),
  accessToken: text,
  appSecret: text.min(16),
  verifyToken: text.min(16),
  baseUrl: z.url({ protocol: /^https?$/ }),
  template: z
    .string()
    .regex(/^[a-z0-9_]{1,512}$/)
    .optional(),
  processor: text.optional(),
});

const siteSettings = z.strictObject({
  site: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/),
  postalAddress: text.optional(),
  phone: text.optional(),
  locale: z
    .string()
    .refine(isLocale, { error: () => `must be one of ${locales().join(', ')}` })
    .optional(),
  quietHours: z.strictObject({ from: timeOfDay, until: timeOfDay }).default(usualQuietHours),
  controller: text.optional(),
  law: text.optional(),
  email: emailSettings.optional(),
  whatsapp: whatsappSettings.optional(),
});

const fileShape = z.strictObject({
  retentionDays: z.number().int().min(1).max(3650).default(usualRetentionDays),
  sites: z.array(siteSettings).default([]),
});

export type EmailSettings = z.infer<typeof emailSettings>;
export type WhatsappSettings = z.infer<typeof whatsappSettings>;
/** What one site has set about the channels it is asked on. */
export type SiteChannelSettings = z.infer<typeof siteSettings>;
export type ChannelSettings = z.infer<typeof fileShape>;

/**
 * Reads the file of channel settings. A value `env:NAME` is taken from the environment, so that no secret needs to stand
 * in the file. Without the file every channel but the web form and the phone is off.
 *
 * @throws ConfigError naming the file and the first thing wrong, never a value of it
 */
export function readChannelSettings(path: string, environment: Environment): ChannelSettings {
  if (!existsSync(path)) return fileShape.parse({});
  const given = withEnvironment(parse(path), environment, path);
  const read = fileShape.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ConfigError(`${path}: ${issue?.path.join('.') || 'the file'} cannot be used: ${issue?.message}.`);
  }
  const codes = read.data.sites.map(({ site }) => site);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new ConfigError(`${path}: the site ${twice} stands in it twice.`);
  return read.data;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`${path} cannot be read as JSON.`);
  }
}

function withEnvironment(value: unknown, environment: Environment, path: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withEnvironment(one, environment, path));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, withEnvironment(one, environment, path)]),
    );
  }
  const name = typeof value === 'string' ? /^env:([A-Z][A-Z0-9_]*)$/.exec(value)?.[1] : undefined;
  if (name === undefined) return value;
  const found = environment[name];
  if (found === undefined || found === '') throw new ConfigError(`${path} asks for ${name}, which is not set.`);
  return found;
}

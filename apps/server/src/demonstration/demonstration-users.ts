import { randomInt } from 'node:crypto';
import { roles } from '@jointwise/definitions';
import { addUser, countUsers, type Session } from '@jointwise/store';
import { hashPassword } from '../sign-in/password.ts';
import type { DemonstrationSite } from './demonstration-study.ts';

export interface DemonstrationAccount {
  readonly email: string;
  readonly title: string;
}

interface SiteWithId {
  readonly id: string;
  readonly site: DemonstrationSite;
}

/** A password nobody can guess that can be read out and typed. */
export function makePassword(): string {
  const syllable = () => `${'bdfgklmnprstvz'[randomInt(14)]}${'aeiou'[randomInt(5)]}`;
  return Array.from({ length: 4 }, () => `${syllable()}${syllable()}`).join('-');
}

/**
 * One user for each role at each site, and one who administers all sites and sees everything; all with one password.
 * Nothing is made when there are users.
 */
export async function addDemonstrationUsers(
  session: Session,
  sites: readonly SiteWithId[],
  password: string,
): Promise<readonly DemonstrationAccount[]> {
  if ((await countUsers(session)) > 0) return [];
  const passwordHash = await hashPassword(password);
  const everywhere = sites.flatMap(({ id }) => roles.map((role) => ({ siteId: id, role })));
  const accounts = [
    { email: 'admin@demo.example', title: 'every role at every site', held: everywhere },
    ...sites.flatMap(({ id, site }) =>
      roles.map((role) => ({
        email: `${role}.${site.code.toLowerCase()}@demo.example`,
        title: `${role}, ${site.city}`,
        held: [{ siteId: id, role }],
      })),
    ),
  ];
  for (const { email, title, held } of accounts) {
    const name = `Demonstration: ${title}`;
    await addUser(session, { email, name, passwordHash, roles: held });
  }
  return accounts.map(({ email, title }) => ({ email, title }));
}

import { randomInt } from 'node:crypto';
import { type Role, roles } from '@jointwise/definitions';
import { hashPassword } from '@jointwise/server';
import { addUser, getAccountByEmail, listSites, type SiteRole, setUserRoles } from '@jointwise/store';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { terminal, withStore } from '../with-store.ts';

interface Wish {
  readonly email: string;
  readonly name: string;
  readonly role: readonly string[];
}

/** `jointwise users add` makes a user with roles, `users grant` gives more roles to one who is there. */
export function addUsers(program: Command): void {
  const users = program.command('users').description('users and their roles');
  users
    .command('grant')
    .description('give a user further roles, such as at a site that an import has made')
    .requiredOption('--email <address>', 'address that the user signs in with')
    .requiredOption('--role <SITE:role...>', `site code and role, such as NHS:analyst; roles: ${roles.join(', ')}`)
    .action(grant);
  users
    .command('add')
    .description('add a user; the password is made here and shown once')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'name as shown')
    .requiredOption('--role <SITE:role...>', `site code and role, such as BCN:clinician; roles: ${roles.join(', ')}`)
    .action(add);
}

async function add({ email, name, role }: Wish): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new CommandFailure(`"${email}" is not an e-mail address`, 2);
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  await withStore(async ({ store }) => {
    const sites = await store.read({ actor: terminal, siteIds: [] }, (session) => listSites(session));
    const held = role.map((text) => readRole(text, sites));
    const context = { actor: terminal, siteIds: held.map(({ siteId }) => siteId), reason: 'Added at the terminal' };
    const added = await store.write(context, (session) => addUser(session, { email, name, passwordHash, roles: held }));
    if (added.status === 'already-exists')
      throw new CommandFailure(`there is a user with the address ${email} already`);
  });
  console.log(`Added ${name} <${email}> with the password ${password}`);
  console.log('It is shown once; change it after the first sign-in.');
}

async function grant({ email, role }: Omit<Wish, 'name'>): Promise<void> {
  await withStore(async ({ store }) => {
    const sites = await store.read({ actor: terminal, siteIds: [] }, (session) => listSites(session));
    const granted = role.map((text) => readRole(text, sites));
    const siteIds = granted.map(({ siteId }) => siteId);
    await store.write({ actor: terminal, siteIds, reason: 'Granted at the terminal' }, async (session) => {
      const account = await getAccountByEmail(session, email);
      if (account === undefined) throw new CommandFailure(`there is no user with the address ${email}`);
      const held = account.roles.filter(({ siteId }) => siteIds.includes(siteId));
      await setUserRoles(session, account.id, [...held, ...granted]);
    });
  });
  console.log(`${email} holds ${role.join(', ')} from the next request on.`);
}

function readRole(text: string, sites: readonly { readonly id: string; readonly code: string }[]): SiteRole {
  const [code = '', name = ''] = text.split(':');
  const site = sites.find((one) => one.code === code.toUpperCase());
  if (site === undefined) {
    const known = sites.map((one) => one.code).join(', ') || 'none yet';
    throw new CommandFailure(`there is no site "${code}"; sites are ${known}`, 2);
  }
  const role = roles.find((one) => one === name);
  if (role === undefined) throw new CommandFailure(`"${name}" is not a role; roles are ${roles.join(', ')}`, 2);
  return { siteId: site.id, role: role as Role };
}

function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

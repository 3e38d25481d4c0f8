import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { checkAccess } from './check-access.ts';

const barcelona = '0192f000-0000-7000-8000-00000000000a';
const london = '0192f000-0000-7000-8000-00000000000b';
const coordinator: Actor = {
  userId: '0192f000-0000-7000-8000-000000000001',
  name: 'Ana',
  email: 'ana@example.org',
  hasSecondFactor: false,
  credential: { kind: 'token', id: 't' },
  roles: [{ siteId: barcelona, role: 'coordinator' }],
  permissions: new Map([[barcelona, new Set(['contact.read'] as const)]]),
};

describe('checkAccess', () => {
  it('lets everybody use what is public and nobody unknown anything else', () => {
    expect(checkAccess('public', undefined, undefined)).toBeUndefined();
    expect(checkAccess('signed-in', undefined, undefined)?.refusal).toBe('not-signed-in');
  });

  it('asks for the permission at the very site', () => {
    const access = { permission: 'contact.read', at: 'site' } as const;
    expect(checkAccess(access, coordinator, barcelona)).toBeUndefined();
    expect(checkAccess(access, coordinator, london)?.refusal).toBe('forbidden');
    expect(checkAccess(access, coordinator, undefined)?.refusal).toBe('forbidden');
  });

  it('is content with any site where the route covers all of them, and not with another permission', () => {
    expect(checkAccess({ permission: 'contact.read', at: 'any-site' }, coordinator, undefined)).toBeUndefined();
    expect(checkAccess({ permission: 'contact.write', at: 'any-site' }, coordinator, undefined)?.refusal).toBe(
      'forbidden',
    );
  });
});

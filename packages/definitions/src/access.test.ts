import { describe, expect, it } from 'vitest';
import { permissions, permissionsOfRole, permissionsOfRoles, roles } from './access.ts';

describe('access', () => {
  it('gives contact details to coordinators and clinicians alone', () => {
    expect(roles.filter((role) => permissionsOfRole[role].includes('contact.read'))).toEqual([
      'coordinator',
      'clinician',
    ]);
  });

  it('lets no administrator, monitor or analyst enter or amend a clinical value', () => {
    for (const role of ['administrator', 'monitor', 'analyst'] as const) {
      expect(permissionsOfRole[role].filter((name) => /^(record|response)\./.test(name))).toEqual([]);
    }
  });

  it('has no permission that nobody holds', () => {
    expect([...permissionsOfRoles(roles)].sort()).toEqual([...permissions].sort());
  });
});

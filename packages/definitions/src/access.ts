/**
 * Who may do what, as data: a user holds roles at sites, a role holds permissions, and every route names the one
 * permission it needs. The server checks it, the pages hide what would be refused, the tests walk the table.
 */

export const roles = ['coordinator', 'clinician', 'monitor', 'analyst', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'study.read',
  'study.write',
  'site.write',
  'user.read',
  'user.write',
  'participant.read',
  'participant.enrol',
  'contact.read',
  'contact.write',
  'record.enter',
  'record.amend',
  'response.enter',
  'response.amend',
  'pack.write',
  'enquiry.read',
  'enquiry.write',
  'answer.approve',
  'outcomes.read',
  'analysis.run',
  'estimand.lock',
  'claim.read',
  'claim.write',
  'claim.publish',
  'price.read',
  'price.write',
  'evidence.read',
  'evidence.enter',
  'evidence.adjudicate',
  'import.read',
  'import.run',
  'audit.read',
  'audit.verify',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * What each role may do at a site where a user holds it. Contact details are for those who talk to participants;
 * analysts see aggregates and no single participant; administrators run the house and enter no clinical values.
 */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  coordinator: [
    'study.read',
    'participant.read',
    'participant.enrol',
    'contact.read',
    'contact.write',
    'record.enter',
    'record.amend',
    'response.enter',
    'response.amend',
    'enquiry.read',
    'enquiry.write',
    'outcomes.read',
    'price.read',
    'price.write',
    'claim.read',
    'import.read',
    'import.run',
    'evidence.read',
    'evidence.enter',
  ],
  clinician: [
    'study.read',
    'participant.read',
    'participant.enrol',
    'contact.read',
    'record.enter',
    'record.amend',
    'response.enter',
    'response.amend',
    'enquiry.read',
    'answer.approve',
    'outcomes.read',
    'price.read',
    'claim.read',
    'claim.write',
    'claim.publish',
    'evidence.read',
    'evidence.enter',
    'evidence.adjudicate',
  ],
  monitor: [
    'study.read',
    'participant.read',
    'outcomes.read',
    'price.read',
    'claim.read',
    'import.read',
    'audit.read',
    'audit.verify',
    'evidence.read',
  ],
  analyst: [
    'study.read',
    'outcomes.read',
    'analysis.run',
    'estimand.lock',
    'claim.read',
    'claim.write',
    'evidence.read',
    'evidence.enter',
    'evidence.adjudicate',
  ],
  administrator: [
    'study.read',
    'study.write',
    'site.write',
    'user.read',
    'user.write',
    'pack.write',
    'outcomes.read',
    'analysis.run',
    'estimand.lock',
    'price.read',
    'price.write',
    'claim.read',
    'claim.write',
    'claim.publish',
    'import.read',
    'audit.read',
    'audit.verify',
    'evidence.read',
  ],
};

/** Permissions of several roles held at one site, each once. */
export function permissionsOfRoles(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => permissionsOfRole[role]));
}

import type { Role } from '@jointwise/definitions';

export interface ArmReader {
  /** Roles that the reader holds at the site. */
  readonly roles: readonly Role[];
  /** Whether the treatments of the study are known by now. */
  readonly isUnblinded: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Whether the arm of an allocation is to be kept from a reader: it is masked for one of their roles and the study is not
 * unblinded. Whoever holds a masked role beside one that is not masked is masked.
 *
 * @param data of an allocation record
 */
export function isArmHidden(data: Values, { roles, isUnblinded }: ArmReader): boolean {
  if (isUnblinded || data.isMasked !== true) return false;
  const masked: readonly unknown[] = Array.isArray(data.maskedRoles) ? data.maskedRoles : [];
  return roles.some((role) => masked.includes(role));
}

/** Fields of an allocation that tell the arm, or from which it could be looked up. */
export const armFields: readonly string[] = ['arm', 'listNumber'];

/** The values without what tells the arm. */
export function withoutArm<T extends Values>(data: T): T {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !armFields.includes(name))) as T;
}

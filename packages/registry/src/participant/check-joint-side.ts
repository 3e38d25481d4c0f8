import { joints, type Side } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';

export interface JointSideEntry {
  readonly joint: string;
  readonly side: Side;
}

/**
 * Checks a joint-side: the joint exists and has that side. Both sides are two joint-sides, so "bilateral" is refused.
 *
 * @param existing joint-sides that the participant already has
 * @param mayBeUnknown true for imported records whose source does not tell the side
 */
export function checkJointSide(
  draft: unknown,
  {
    existing = [],
    mayBeUnknown = false,
  }: { readonly existing?: readonly JointSideEntry[]; readonly mayBeUnknown?: boolean } = {},
): Checked<JointSideEntry> {
  const check = new DraftCheck(draft, ['joint', 'side']);
  const joint = check.choice(
    'joint',
    joints.map(({ key }) => key),
  );
  const own: readonly Side[] = joints.find(({ key }) => key === joint)?.sides ?? ['left', 'right', 'midline'];
  if (check.value('side') === 'bilateral') {
    check.refuse(
      'side',
      'two-joint-sides',
      'side is "bilateral"; enter one joint-side for the left and one for the right.',
    );
    return check.conclude({ joint: joint ?? '', side: 'unknown' });
  }
  const side = check.choice('side', mayBeUnknown ? [...own, 'unknown'] : own);
  if (existing.some((other) => other.joint === joint && other.side === side)) {
    check.refuse(
      'side',
      'duplicate',
      `The participant already has the joint-side ${joint} ${side}; add an episode to it.`,
    );
  }
  return check.conclude({ joint: joint ?? '', side: side ?? 'unknown' });
}

import { joints } from '@jointwise/definitions';
import { texts } from './texts.ts';

/** "Left knee"; a joint-side is always one joint on one side. */
export function jointSideName({ joint, side }: { readonly joint: string; readonly side: string }): string {
  const label = joints.find(({ key }) => key === joint)?.label ?? joint;
  if (side === 'unknown') return texts('jointSideName.labelSideNotKnown', { label });
  const name = side === 'midline' ? label : `${side} ${label.toLowerCase()}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

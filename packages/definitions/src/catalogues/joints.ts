/**
 * Side of the body. A participant treated on both sides has two joint-sides; no entry ever stands for two. `unknown` is
 * for imported records whose source does not tell the side, and is never offered at entry: no joint lists it.
 */
export const sides = ['left', 'right', 'midline', 'unknown'] as const;
export type Side = (typeof sides)[number];

export interface JointDefinition {
  /** Stable key, stored on the joint-side. */
  readonly key: string;
  readonly label: string;
  /** Sides that exist for it. */
  readonly sides: readonly Side[];
}

/** Anatomical joints and regions that can be treated; with a side they are the unit of treatment and outcome. */
export const joints: readonly JointDefinition[] = [
  { key: 'knee', label: 'Knee', sides: ['left', 'right'] },
  { key: 'hip', label: 'Hip', sides: ['left', 'right'] },
  { key: 'ankle', label: 'Ankle', sides: ['left', 'right'] },
  { key: 'foot', label: 'Foot', sides: ['left', 'right'] },
  { key: 'shoulder', label: 'Shoulder', sides: ['left', 'right'] },
  { key: 'elbow', label: 'Elbow', sides: ['left', 'right'] },
  { key: 'wrist', label: 'Wrist', sides: ['left', 'right'] },
  { key: 'hand', label: 'Hand', sides: ['left', 'right'] },
  { key: 'cmc1', label: 'Base of the thumb', sides: ['left', 'right'] },
  { key: 'spine-facet', label: 'Facet joint of the spine', sides: ['left', 'right', 'midline'] },
];

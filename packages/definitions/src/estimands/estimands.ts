import { eCart24 } from './e-cart-24.ts';
import { eCost } from './e-cost.ts';
import { eDur } from './e-dur.ts';
import { eFunc12 } from './e-func-12.ts';
import { eInfl3 } from './e-infl-3.ts';
import { eKl60 } from './e-kl-60.ts';
import { eMed6 } from './e-med-6.ts';
import { ePain12 } from './e-pain-12.ts';
import { eResp6 } from './e-resp-6.ts';
import { eSafe } from './e-safe.ts';
import { eSurg60 } from './e-surg-60.ts';
import type { EstimandDefinition } from './estimand-definition.ts';

/** Every estimand that is shipped, in the order in which lists show them. */
export const estimands: readonly EstimandDefinition[] = [
  ePain12,
  eResp6,
  eDur,
  eFunc12,
  eCart24,
  eInfl3,
  eMed6,
  eSurg60,
  eKl60,
  eSafe,
  eCost,
];

const byId = new Map(estimands.map((estimand) => [estimand.id, estimand]));

/** The shipped estimand of an id such as `E-PAIN-12`; `undefined` if there is none. */
export function estimandById(id: string): EstimandDefinition | undefined {
  return byId.get(id);
}

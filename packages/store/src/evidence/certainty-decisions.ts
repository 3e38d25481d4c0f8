import type { CertaintyLevel } from '@jointwise/definitions';
import { rowsOf, type Session } from '../database/session.ts';

/** The question whose certainty was decided; `comparator` is empty for placebo injections. */
export interface CertaintyQuestion {
  readonly estimandId: string;
  readonly productClass: string;
  readonly comparator: string;
}

export interface StoredCertaintyDecision extends CertaintyQuestion {
  readonly level: CertaintyLevel;
  readonly suggested: CertaintyLevel;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export type NewCertaintyDecision = CertaintyQuestion &
  Pick<StoredCertaintyDecision, 'level' | 'suggested' | 'reason'> & { readonly deciderId: string };

/** Adds a decision, which is in force from then on. */
export async function addCertaintyDecision(session: Session, decision: NewCertaintyDecision): Promise<void> {
  const { estimandId, productClass, comparator, level, suggested, reason, deciderId } = decision;
  await session.client.query(
    `insert into certainty_decisions
       (estimand_id, product_class, comparator, number, level, suggested, reason, decider_id)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7 from certainty_decisions
     where estimand_id = $1 and product_class = $2 and comparator = $3`,
    [estimandId, productClass, comparator, level, suggested, reason, deciderId],
  );
}

/** The decision in force of every question that has one. */
export function listCertaintyDecisions(session: Session): Promise<StoredCertaintyDecision[]> {
  return rowsOf<StoredCertaintyDecision>(
    session,
    `select distinct on (d.estimand_id, d.product_class, d.comparator) d.estimand_id as "estimandId",
       d.product_class as "productClass", d.comparator, d.level, d.suggested, d.reason, u.name as "decidedBy",
       d.decided_at as "decidedAt"
     from certainty_decisions d join users u on u.id = d.decider_id
     order by d.estimand_id, d.product_class, d.comparator, d.number desc`,
  );
}

-- How sure one may be of a published effect is suggested by rule and decided by a person; every decision is kept.

create table certainty_decisions (
  estimand_id text not null check (estimand_id ~ '^[A-Z][A-Z0-9-]{0,39}$'),
  product_class text not null check (product_class <> ''),
  comparator text not null,
  number integer not null check (number > 0),
  level text not null check (level in ('very-low', 'low', 'moderate', 'high')),
  suggested text not null check (suggested in ('very-low', 'low', 'moderate', 'high')),
  reason text not null check (reason <> ''),
  decider_id uuid not null references users,
  decided_at timestamptz not null default now(),
  primary key (estimand_id, product_class, comparator, number)
);
create index on certainty_decisions (decider_id);
comment on table certainty_decisions is 'GRADE certainty as decided by a person; the last decision is in force, none is changed.';
comment on column certainty_decisions.estimand_id is 'Estimand: E-PAIN-12.';
comment on column certainty_decisions.product_class is 'Code of the product class.';
comment on column certainty_decisions.comparator is 'Code of the comparator; empty for placebo injections.';
comment on column certainty_decisions.number is 'From 1 without gaps.';
comment on column certainty_decisions.level is 'Level that was decided.';
comment on column certainty_decisions.suggested is 'Level that the rule gave at that time.';
comment on column certainty_decisions.reason is 'Why, in words.';
comment on column certainty_decisions.decider_id is 'User who decided.';
comment on column certainty_decisions.decided_at is 'Instant of the decision.';

grant select, insert on certainty_decisions to jointwise_app;
grant select on certainty_decisions to jointwise_auditor;
call audit('certainty_decisions', 'estimand_id', 'product_class', 'comparator', 'number');

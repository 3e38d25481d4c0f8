-- What a site asks for a whole course of one product class. Published lists stand on the public pages, so who changed a
-- price, when and why has to be as sure as for any other value.

create table price_lists (
  site_id uuid not null references sites,
  id uuid not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  product_class text not null check (product_class <> ''),
  is_published boolean not null,
  valid_from date not null,
  valid_until date not null,
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id, version),
  check (valid_from <= valid_until)
);
create unique index price_lists_current on price_lists (site_id, id) where is_current;
create unique index price_lists_class on price_lists (site_id, product_class) where is_current;
comment on table price_lists is 'What a site asks for a whole course of a product class; versioned.';
comment on column price_lists.site_id is 'Site.';
comment on column price_lists.id is 'Identity of the list, the same in every version.';
comment on column price_lists.version is 'From 1; an amendment is the next.';
comment on column price_lists.is_current is 'True for the latest version alone.';
comment on column price_lists.product_class is 'Code of the product class; one list for each at a site.';
comment on column price_lists.is_published is 'Whether the public pages show it.';
comment on column price_lists.valid_from is 'First day of validity.';
comment on column price_lists.valid_until is 'Last day of validity.';
comment on column price_lists.terms is 'Currency, parts of the course with amounts in the smallest unit, tax, payer and policies.';
comment on column price_lists.entered_at is 'Instant of entry of this version.';
comment on column price_lists.entered_by is 'User id, or system:<part of the program>.';

call guard_by_site('price_lists');
grant insert on price_lists to jointwise_app;
grant update (is_current) on price_lists to jointwise_app;
call audit('price_lists', 'site_id', 'id', 'version');

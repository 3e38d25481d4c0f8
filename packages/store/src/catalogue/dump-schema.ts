import type pg from 'pg';

type Queryable = Pick<pg.Pool, 'query'>;

const parts: readonly { readonly title: string; readonly sql: string }[] = [
  {
    title: 'Tables',
    sql: `select format(E'create table %s (\\n%s\\n);', c.relname, string_agg(line, E',\\n' order by place, line)) as text
      from pg_class c
      join lateral (
        select a.attnum::int as place, format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
          case when a.attnotnull then ' not null' else '' end) as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 10000, format('  constraint %s %s', o.conname, pg_get_constraintdef(o.oid))
        from pg_constraint o where o.conrelid = c.oid and o.contype in ('p', 'u', 'f', 'c')
      ) as lines on true
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      group by c.oid, c.relname order by c.relname`,
  },
  {
    title: 'Indexes',
    sql: `select pg_get_indexdef(i.indexrelid) || ';' as text
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u'))
      order by 1`,
  },
  {
    title: 'Functions',
    sql: `select pg_get_functiondef(p.oid) || ';' as text from pg_proc p
      where p.pronamespace = 'public'::regnamespace order by p.oid::regprocedure::text`,
  },
  {
    title: 'Triggers',
    sql: `select pg_get_triggerdef(t.oid) || ';' as text from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal order by c.relname, t.tgname`,
  },
  {
    title: 'Row-level security',
    sql: `select format('policy %s on %s for %s to %s using (%s) with check (%s);', policyname, tablename, lower(cmd),
        array_to_string(roles, ', '), qual, with_check) as text
      from pg_policies where schemaname = 'public' order by tablename, policyname`,
  },
  {
    title: 'Grants',
    sql: `select format('grant %s on %s to %s;', string_agg(privilege, ', ' order by privilege), name, grantee) as text from (
        select c.relname as name, pg_get_userbyid(x.grantee) as grantee, lower(x.privilege_type) as privilege
        from pg_class c cross join lateral aclexplode(c.relacl) as x
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        union all
        select c.relname, pg_get_userbyid(x.grantee), format('%s (%s)', lower(x.privilege_type), a.attname)
        from pg_class c join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) as x
        where c.relnamespace = 'public'::regnamespace
      ) as g
      where grantee in ('jointwise_app', 'jointwise_auditor') group by name, grantee order by name, grantee`,
  },
];

/** The schema as text, from the catalogue, in an order of its own: the same for the same migrations. */
export async function dumpSchema(pool: Queryable): Promise<string> {
  const sections: string[] = [
    '-- Made from the catalogue by `npm run schema`; compared with the migrations by a test.',
  ];
  for (const { title, sql } of parts) {
    const { rows } = await pool.query<{ text: string }>(sql);
    sections.push(`-- ${title}`, ...rows.map(({ text }) => text.trim()));
  }
  return `${sections.join('\n\n')}\n`;
}

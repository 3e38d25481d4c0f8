import { type BenchRegistry, benchVisits } from './bench-registry.ts';

/**
 * Fills a registry in SQL: participants with one knee, one episode, six visits, and an answered KOOS at five of six of
 * them. Audit triggers are off: what is measured reads, and the audit trail of half a million rows takes minutes.
 */
export async function fillRegistry(registry: BenchRegistry, participants: number): Promise<void> {
  const owner = registry.database.createOwnerPool({ max: 1 });
  const values = [registry.siteIds, registry.studyId];
  const run = async (sql: string) => {
    const used = values.slice(0, sql.includes('$2') ? 2 : 1);
    await owner.query(sql, sql.includes('$1') || sql.includes('$2') ? used : []);
  };
  // Audit triggers cannot be skipped by the role of the program; the owner of the tables may, for this fill alone.
  for (const table of ['participants', 'joint_sides', 'episodes', 'visits', 'clinical_records', 'responses']) {
    await owner.query(`alter table ${table} disable trigger user`);
  }
  await run(`insert into participants (site_id, id, study_id, code, enrolled_on)
    select ($1::uuid[])[1 + n % 3], gen_random_uuid(), $2, 'P-' || lpad(n::text, 7, '0'), date '2020-01-01' + n % 1800
    from generate_series(1, ${participants}) n`);
  await run(`insert into joint_sides (site_id, id, participant_id, joint, side)
    select site_id, gen_random_uuid(), id, 'knee', 'left' from participants where site_id = any ($1)`);
  await run(`insert into episodes (site_id, id, study_id, participant_id, joint_side_id, number, index_on, joint, condition, product_class)
    select j.site_id, gen_random_uuid(), p.study_id, p.id, j.id, 1, p.enrolled_on, 'knee', 'knee-osteoarthritis',
      (array['prp-lp', 'prp-lr', 'bmac', 'mfat', 'hyaluronic-acid', 'saline'])[1 + floor(random() * 6)::int]
    from joint_sides j join participants p on p.site_id = j.site_id and p.id = j.participant_id`);
  await run(`insert into clinical_records (site_id, id, version, study_id, participant_id, kind, anchor, data)
    select site_id, gen_random_uuid(), 1, study_id, id, 'demographics', 'participant', '{"sex":"female","birthYear":1960}'
    from participants`);
  for (const { code, target, first, last } of benchVisits) {
    await run(`insert into visits (site_id, id, study_id, participant_id, episode_id, code, target_on, opens_on, closes_on, instruments)
      select site_id, gen_random_uuid(), study_id, participant_id, id, '${code}', index_on + ${target}, index_on + ${first},
        index_on + ${last}, '{koos}' from episodes`);
  }
  await owner.query('alter table responses enable trigger project_scores');
  await run(`insert into responses (site_id, id, version, study_id, participant_id, episode_id, visit_id, instrument,
      instrument_revision, answers, scores, mode, locale, completed_on)
    select site_id, gen_random_uuid(), 1, study_id, participant_id, episode_id, id, 'koos', 1, '{"P1":1}',
      jsonb_build_array(jsonb_build_object('scale', 'pain', 'value', round((random() * 36)::numeric) * 100 / 36)),
      'web', 'en', target_on
    from visits where random() < 5.0 / 6 and target_on < date '2026-01-01'`);
  await run(
    `insert into participant_tallies select site_id, study_id, 0, count(*) from participants group by site_id, study_id`,
  );
  await run(`insert into unanswered_visits
    select v.site_id, v.id, v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on
    from visits v left join responses r on r.site_id = v.site_id and r.visit_id = v.id where r.id is null`);
  for (const table of ['participants', 'joint_sides', 'episodes', 'visits', 'clinical_records', 'responses']) {
    await owner.query(`alter table ${table} enable trigger user`);
  }
  await owner.query('vacuum analyze');
}

-- The work list asks which open visits lack a safety assessment, answered or not; the unanswered ones alone do not say.

create index visits_open on visits (site_id, study_id, closes_on) include (opens_on, code);

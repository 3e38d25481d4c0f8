import { rowsOf, type Session } from '../database/session.ts';

/** How many had one product class in a study, at the sites of the session. */
export interface ClassCount {
  readonly productClass: string;
  readonly people: number;
  readonly jointSides: number;
}

export interface StudyCounts {
  readonly people: number;
  readonly classes: readonly ClassCount[];
}

/** People enrolled and joint-sides treated in a study, by product class. */
export async function getStudyCounts(session: Session, studyId: string): Promise<StudyCounts> {
  const classes = await rowsOf<ClassCount>(
    session,
    `select product_class as "productClass", count(distinct participant_id)::int as people,
       count(distinct joint_side_id)::int as "jointSides"
     from episodes where study_id = $1 and product_class is not null group by product_class order by product_class`,
    [studyId],
  );
  const [total] = await rowsOf<{ people: number }>(
    session,
    'select count(*)::int as people from participants where study_id = $1',
    [studyId],
  );
  return { people: total?.people ?? 0, classes };
}

import { z } from 'zod';
import { date, id, joint, limit, line, side } from './values.ts';

/** GET /api/participants. Permission participant.read; rows of the sites where the caller holds it. */
export const rosterQuery = z.strictObject({
  studyId: id,
  siteId: id.optional(),
  search: z.string().max(100).optional(),
  condition: line(60).optional(),
  productClass: line(60).optional(),
  joint: joint.optional(),
  status: z.enum(['active', 'withdrawn', 'dead']).optional(),
  due: z.enum(['now', 'overdue', 'none']).optional(),
  after: z.string().max(300).optional(),
  limit: limit(200, 50),
});

export const rosterRow = z.object({
  siteId: id,
  id,
  code: z.string(),
  sex: z.string().nullable(),
  ageBand: z.string().nullable().meta({ description: 'Ten-year band at enrolment: `50-59`.' }),
  status: z.enum(['active', 'withdrawn', 'dead']),
  enrolledOn: date,
  jointSides: z.array(
    z.object({
      joint: z.string(),
      side,
      condition: z.string().nullable(),
      productClass: z.string().nullable(),
      indexOn: date.nullable(),
    }),
  ),
  nextVisit: z.object({ code: z.string(), title: z.string(), targetOn: date, closesOn: date }).nullable(),
  dueVisits: z.number().int().meta({ description: 'Visits that were due so far, by the rules of completeness.' }),
  answered: z.number().int().meta({ description: 'Of those, with the primary scale scored.' }),
  due: z.enum(['now', 'overdue', 'none']),
});
export const rosterReply = z.object({
  rows: z.array(rosterRow),
  next: z.string().nullable().meta({ description: 'Give it back as `after` for the next page.' }),
  total: z.number().int(),
  totalIsLeast: z.literal(true).optional().meta({ description: 'Counting stopped at the total: there are more.' }),
});

/** GET /api/sites/:siteId/today. Permission participant.read. What to do today, most urgent first. */
export const todayQuery = z.strictObject({ studyId: id });
export const todayRow = z.object({
  urgency: z.enum(['late', 'due', 'soon']),
  kind: z.enum(['visit', 'safety', 'consent', 'serious-event']),
  participantId: id,
  participantCode: z.string(),
  jointSide: z.object({ id, joint: z.string(), side }).nullable(),
  visit: z.object({ id, code: z.string(), title: z.string() }).nullable(),
  dueOn: date.nullable(),
  text: z.string(),
});
export const todayReply = z.object({ rows: z.array(todayRow) });

export type RosterQuery = z.input<typeof rosterQuery>;
export type RosterRow = z.infer<typeof rosterRow>;
export type RosterReply = z.infer<typeof rosterReply>;
export type TodayRow = z.infer<typeof todayRow>;

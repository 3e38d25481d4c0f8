import { z } from 'zod';
import { clinicalRecord, recordData, warningsReason } from './records.ts';
import { response, scaleScore } from './responses.ts';
import { date, id, instant, line, reason, side, version } from './values.ts';

/** POST /api/sites/:siteId/participants. Permission participant.enrol. A code is made when none is given. */
export const enrolBody = z.strictObject({
  studyId: id,
  enrolledOn: date,
  code: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
    .optional(),
  demographics: recordData,
  warningsReason,
});
export const enrolledReply = z.object({ id, code: z.string() });

export const participantVisit = z.object({
  id,
  code: z.string(),
  title: z.string(),
  targetOn: date,
  opensOn: date,
  closesOn: date,
  status: z.enum(['planned', 'open', 'closed', 'done', 'not-due']).meta({
    description: 'planned: not open yet. open: inside the window. closed: over. done: answered. not-due: left before.',
  }),
  responses: z.array(response),
});

/** One score placed in time, for trajectories. */
export const placedScore = scaleScore.extend({
  visitId: id,
  visitCode: z.string(),
  responseId: id,
  instrument: z.string(),
  on: date,
});

export const participantEpisode = z.object({
  id,
  number: z.number().int(),
  conditionId: id.nullable(),
  indexOn: date,
  productClass: z.string().nullable(),
  product: clinicalRecord.nullable(),
  procedures: z.array(clinicalRecord),
  visits: z.array(participantVisit),
  scores: z.array(placedScore),
});

/** GET /api/sites/:siteId/participants/:participantId. Permission participant.read. Everything the page shows. */
export const participantReply = z.object({
  participant: z.object({
    id,
    siteId: id,
    studyId: id,
    code: z.string(),
    enrolledOn: date,
    status: z.enum(['active', 'withdrawn', 'dead']),
    synthetic: z.boolean(),
  }),
  demographics: clinicalRecord.nullable(),
  consents: z.array(clinicalRecord),
  allocations: z
    .array(clinicalRecord)
    .meta({ description: 'To which arm the person was allocated; without the arm where it is masked for the reader.' }),
  jointSides: z.array(
    z.object({
      id,
      joint: z.string(),
      side,
      conditions: z.array(clinicalRecord),
      episodes: z.array(participantEpisode),
    }),
  ),
  safety: z.object({
    adverseEvents: z.array(clinicalRecord),
    assessments: z.array(clinicalRecord),
  }),
  records: z
    .array(clinicalRecord)
    .meta({ description: 'Every record that stands in none of the places above: medication, imaging, laboratory ...' }),
});

/** Contact details; kept encrypted and apart from everything else. */
export const contactDetails = z.strictObject({
  givenName: line(80).nullable(),
  familyName: line(80).nullable(),
  birthDate: date.nullable(),
  phone: line(40).nullable(),
  email: z.email().max(254).nullable(),
  address: line(400).nullable(),
  language: line(20).nullable(),
  note: line(500).nullable(),
});
/** GET .../contact. Permission contact.read. */
export const contactReply = z.object({
  version: z.number().int(),
  updatedAt: instant.nullable(),
  contact: contactDetails,
});
/** PUT .../contact. Permission contact.write. Version 0 when there were none yet. */
export const setContactBody = z.strictObject({
  version: version.or(z.literal(0)),
  contact: contactDetails,
  reason,
});
export const savedContactReply = z.object({ version: z.number().int() });

export type EnrolBody = z.infer<typeof enrolBody>;
export type ParticipantReply = z.infer<typeof participantReply>;
export type ParticipantEpisode = z.infer<typeof participantEpisode>;
export type ParticipantVisit = z.infer<typeof participantVisit>;
export type PlacedScore = z.infer<typeof placedScore>;
export type ContactDetails = z.infer<typeof contactDetails>;

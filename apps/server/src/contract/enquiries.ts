import {
  answerChannels,
  enquiryChannels,
  enquiryEventKinds,
  enquiryOutcomes,
  enquiryStates,
  enquiryUrgencies,
  identityChecks,
  redFlagActions,
} from '@jointwise/definitions';
import { preferredTimes } from '@jointwise/registry';
import { z } from 'zod';
import { recordData, warningsReason } from './records.ts';
import { date, id, instant, limit, line, version } from './values.ts';

const channel = z.enum(enquiryChannels);
const answerChannel = z.enum(answerChannels);
const keys = <K extends string>(list: readonly { readonly key: K }[]) => list.map(({ key }) => key) as [K, ...K[]];

const enquiryContact = z.object({
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  preferredTime: z.enum(preferredTimes),
});

const dataRolesShape = z.object({
  controller: z.string().nullable(),
  processor: z.string().nullable(),
  law: z.string().nullable(),
  personCountries: z.array(z.string()).readonly(),
  siteCountry: z.string(),
  crossesBorder: z.enum(['yes', 'no', 'unknown']),
});

/** One enquiry; nothing in it identifies a person but `name`, shown to those who may read contact details. */
export const enquiryRow = z.object({
  id,
  version: z.number().int(),
  reference: z.string(),
  channel,
  answerBy: answerChannel,
  mayContactBy: z.array(answerChannel).readonly(),
  callMe: z.boolean(),
  locale: z.string(),
  detectedLanguage: z.string().nullable(),
  state: z.enum(enquiryStates),
  outcome: z.enum(enquiryOutcomes).nullable(),
  outcomeReason: z.string().nullable(),
  urgency: z.enum(enquiryUrgencies).nullable(),
  isRedFlagOpen: z.boolean().meta({ description: 'Whether words that can mean an emergency wait for a person.' }),
  isScanned: z.boolean().meta({ description: 'False when a message was in a language that no word list knows.' }),
  dataRoles: dataRolesShape,
  assignedTo: id.nullable(),
  assignedName: z.string().nullable(),
  identityCheck: z.string().nullable(),
  participantId: id.nullable(),
  receivedAt: instant,
  lastEventAt: instant,
  lastInboundAt: instant.nullable(),
  erasedAt: instant.nullable(),
  name: z.string().nullable(),
});

/** GET /api/sites/:siteId/enquiries. Permission enquiry.read. Red flags first, then untaken, then oldest. */
export const enquiriesQuery = z.strictObject({
  status: z.enum(['open', 'closed', 'red-flag']).default('open'),
  limit: limit(500, 200),
});
export const enquiriesReply = z.object({ rows: z.array(enquiryRow) });

const answerFrame = z.object({
  locale: z.string(),
  subject: z.string(),
  link: z.string().meta({ description: 'Address of the secure form; its secret is made when the answer is sent.' }),
  ending: z.string(),
});

/** GET /api/sites/:siteId/enquiries/:enquiryId. Permission enquiry.read; contact and details with contact.read. */
export const enquiryReply = z.object({
  enquiry: enquiryRow,
  contact: enquiryContact.nullable(),
  details: z
    .array(z.object({ id, text: z.string().nullable(), enteredAt: instant, withdrawnAt: instant.nullable() }))
    .nullable()
    .meta({ description: 'What the person shared through the secure form; null without the permission contact.read.' }),
  messages: z.array(
    z.object({
      id,
      direction: z.enum(['in', 'out']),
      channel,
      kind: z.enum(['message', 'safety', 'answer']),
      status: z.enum(['received', 'queued', 'sent', 'delivered', 'read', 'failed', 'cancelled']),
      attachments: z.number().int(),
      answerTitle: z.string().nullable(),
      failure: z.string().nullable(),
      at: instant,
      by: z.string(),
    }),
  ),
  events: z.array(
    z.object({
      number: z.number().int(),
      kind: z.enum(enquiryEventKinds),
      detail: z.string().nullable(),
      at: instant,
      by: z.string(),
    }),
  ),
  links: z.array(z.object({ id, createdAt: instant, expiresAt: instant, withdrawnAt: instant.nullable() })),
  writableBy: z
    .array(answerChannel)
    .meta({ description: 'Channels on which an answer may go out now: switched on, said yes to, not opted out of.' }),
  answering: z.object({
    site: z.string(),
    frames: z
      .array(answerFrame)
      .readonly()
      .meta({ description: 'What an approved text gets around it in each language when it is sent.' }),
  }),
  erasesAt: instant.nullable().meta({ description: 'When the retention clock deletes it if nothing happens.' }),
});

/** POST /api/sites/:siteId/enquiries. Permission enquiry.write. An enquiry that came by phone. */
export const addEnquiryBody = z.strictObject({
  givenName: line(80),
  familyName: line(80).nullable().optional(),
  email: line(254).nullable().optional(),
  phone: line(40).nullable().optional(),
  answerBy: answerChannel,
  preferredTime: z.enum(preferredTimes).default('any'),
  callMe: z.boolean().default(false),
  mayContactBy: z.array(answerChannel).max(3),
  locale: z.string().regex(/^[a-z]{2}$/),
});
export const addedEnquiryReply = z.object({ id, reference: z.string() });

/** Every step names the version that was seen; the reply holds the next. */
export const changedEnquiryReply = z.object({ version: z.number().int() });
/** POST .../assignment. Permission enquiry.write. To oneself when no user is named. */
export const assignEnquiryBody = z.strictObject({ version, userId: id.optional() });
/** POST .../red-flag. Permission enquiry.write. What was done about words that can mean an emergency. */
export const settleRedFlagBody = z.strictObject({ version, action: z.enum(keys(redFlagActions)) });
/** POST .../identity. Permission enquiry.write. How the site made sure who it is. */
export const verifyIdentityBody = z.strictObject({ version, check: z.enum(keys(identityChecks)) });
/** POST .../outcome. Permission enquiry.write. */
export const setOutcomeBody = z.strictObject({
  version,
  outcome: z.enum(enquiryOutcomes),
  outcomeReason: line(40).meta({ description: 'Key of a reason of this outcome.' }),
});
/** POST .../reopening. Permission enquiry.write. */
export const reopenEnquiryBody = z.strictObject({ version });
/** POST .../link and DELETE .../link. Permission enquiry.write. A new link to the secure form, sent; the old ones end. */
export const sendLinkBody = z.strictObject({ version });

/** POST .../answers. Permission enquiry.write. Queues an approved answer. */
export const sendAnswerBody = z.strictObject({
  version,
  answerId: id,
  channel: answerChannel,
  warningsReason: warningsReason.meta({
    description: 'Needed when the text makes a claim that the ledger does not support.',
  }),
});
export const sentAnswerReply = z.object({ version: z.number().int(), sendsAt: instant.nullable() });

/** POST .../participant. Permission enquiry.write; also participant.enrol and contact.write. */
export const enrolEnquiryBody = z.strictObject({
  version,
  studyId: id,
  enrolledOn: date,
  demographics: recordData,
  warningsReason,
});
export const enrolledEnquiryReply = z.object({ participantId: id, code: z.string(), version: z.number().int() });

/** GET /api/sites/:siteId/enquiry-funnel. Permission enquiry.read. */
export const enquiryFunnelQuery = z.strictObject({ from: date.optional(), to: date.optional() });
const funnelStep = z.object({
  step: z.enum(['enquiries', 'decision-aid-sent', 'appointment', 'declined', 'enrolled', 'expired', 'open']),
  n: z.number().int(),
  of: z.number().int(),
});
export const enquiryFunnelReply = z.object({
  steps: z.array(funnelStep),
  channels: z.array(z.object({ channel, steps: z.array(funnelStep) })),
});

/** What the claim ledger says about a text. */
export const answerFindings = z.object({
  claims: z.array(
    z.object({ sentence: z.string(), verdict: z.string(), explanation: z.string(), isSupported: z.boolean() }),
  ),
});

/** GET /api/sites/:siteId/answers. Permission enquiry.read. */
export const answersReply = z.object({
  rows: z.array(
    z.object({
      id,
      version: z.number().int(),
      title: z.string(),
      locale: z.string(),
      body: z.string(),
      enteredAt: instant,
      enteredBy: z.string(),
      approvedAt: instant.nullable(),
      approvedBy: z.string().nullable(),
      findings: answerFindings,
    }),
  ),
});
/** POST /api/sites/:siteId/answers. Permission enquiry.write. A new text, not approved yet. */
export const addAnswerBody = z.strictObject({ title: line(120), locale: line(3), body: line(3000) });
/** PUT /api/sites/:siteId/answers/:answerId. Permission enquiry.write. The next wording; it needs an approval anew. */
export const amendAnswerBody = addAnswerBody.extend({ version });
/** POST /api/sites/:siteId/answers/:answerId/approval. Permission answer.approve. */
export const approveAnswerBody = z.strictObject({ version });
export const savedAnswerReply = z.object({ id, version: z.number().int(), findings: answerFindings });

export type EnquiryRow = z.infer<typeof enquiryRow>;
export type EnquiryPageReply = z.infer<typeof enquiryReply>;
export type EnquiryFunnelReply = z.infer<typeof enquiryFunnelReply>;
export type AnswerRow = z.infer<typeof answersReply>['rows'][number];
export type AnswerFrame = z.infer<typeof answerFrame>;
export type AnswerFindings = z.infer<typeof answerFindings>;

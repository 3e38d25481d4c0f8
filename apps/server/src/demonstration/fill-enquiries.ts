import type { EnquiryChannel, EnquiryOutcome, EnquiryUrgency } from '@jointwise/definitions';
import { dataRoles } from '@jointwise/registry';
import {
  addApprovedAnswer,
  addEnquiry,
  changeEnquiry,
  countEnquiries,
  type Session,
  type Store,
  type StoreContext,
} from '@jointwise/store';

interface Sketch {
  readonly channel: EnquiryChannel;
  readonly name: readonly [given: string, family: string];
  readonly phone: string;
  readonly daysAgo: number;
  readonly urgency?: EnquiryUrgency;
  readonly outcome?: readonly [EnquiryOutcome, reason: string];
}

/** People who do not exist, with numbers that are kept free for stories (Ofcom) or have too many zeros. */
const sketches: readonly Sketch[] = [
  { channel: 'whatsapp', name: ['Sam', 'Field'], phone: '+447700900123', daysAgo: 0, urgency: 'emergency' },
  { channel: 'web-form', name: ['Núria', 'Camps'], phone: '+34600000001', daysAgo: 0 },
  { channel: 'e-mail', name: ['Ana', 'Prat'], phone: '+34600000002', daysAgo: 1 },
  {
    channel: 'phone',
    name: ['Joan', 'Roca'],
    phone: '+34600000003',
    daysAgo: 3,
    outcome: ['waiting', 'asked-for-time'],
  },
  {
    ...{ channel: 'web-form', name: ['Lucía', 'Mora'], phone: '+34600000004', daysAgo: 6 },
    outcome: ['decision-aid-sent', 'wants-information'],
  },
  {
    ...{ channel: 'whatsapp', name: ['Tom', 'Reed'], phone: '+447700900456', daysAgo: 9 },
    outcome: ['appointment', 'wants-consultation'],
  },
  {
    channel: 'phone',
    name: ['Eva', 'Sala'],
    phone: '+34600000005',
    daysAgo: 20,
    outcome: ['declined', 'not-eligible'],
  },
];

const answers = [
  ['en', 'Dear {name}, thank you for your question. We will call you to find a day for a first talk. {link}'],
  [
    'es',
    'Hola, {name}: gracias por su pregunta. Le llamaremos para encontrar un día para una primera conversación. {link}',
  ],
] as const;

/** Gives the first site of the demonstration some enquiries of each channel, and answers that wait for approval. */
export async function fillEnquiries(
  store: Store,
  {
    context,
    siteId,
    country,
    now,
  }: { readonly context: StoreContext; readonly siteId: string; readonly country: string; readonly now: Date },
): Promise<void> {
  await store.write({ ...context, siteIds: [siteId] }, async (session) => {
    if ((await countEnquiries(session, { siteId, from: null, to: null })).length > 0) return;
    for (const sketch of sketches) await fill(session, { siteId, country, now }, sketch);
    for (const [locale, body] of answers) {
      await addApprovedAnswer(session, siteId, { title: 'First answer', locale, body });
    }
  });
}

async function fill(
  session: Session,
  { siteId, country, now }: { readonly siteId: string; readonly country: string; readonly now: Date },
  { channel, name: [givenName, familyName], phone, daysAgo, urgency, outcome }: Sketch,
): Promise<void> {
  const at = new Date(now.getTime() - daysAgo * 86_400_000 - 1_800_000);
  const answerBy = channel === 'whatsapp' || channel === 'e-mail' ? channel : 'phone';
  const email = channel === 'e-mail' ? `${givenName.toLowerCase()}@example.org` : null;
  const { id } = await addEnquiry(session, {
    ...{ siteId, channel, answerBy, mayContactBy: [answerBy], callMe: answerBy === 'phone', at },
    ...{ locale: phone.startsWith('+44') ? 'en' : 'es', detectedLanguage: null, isScanned: true },
    ...{ urgency: urgency ?? null, isInbound: channel === 'whatsapp' || channel === 'e-mail' },
    contact: { givenName, familyName, email, phone, preferredTime: 'any' },
    dataRoles: dataRoles(phone, { country, controller: null, processor: null, law: null }),
  });
  if (urgency !== undefined) {
    const raised = [{ kind: 'red-flag-raised', detail: urgency }] as const;
    await changeEnquiry(session, { siteId, id, change: {}, events: raised, at });
  }
  if (outcome === undefined) return;
  const [result, reason] = outcome;
  const change = {
    state: result === 'declined' ? 'closed' : 'answered',
    outcome: result,
    outcomeReason: reason,
  } as const;
  const events = [{ kind: 'outcome', detail: `${result}:${reason}` }] as const;
  await changeEnquiry(session, { siteId, id, change, events, at });
}

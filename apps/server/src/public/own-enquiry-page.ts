import { NoticePage, OwnEnquiryPage, type OwnEnquiryView, ownFields } from '@jointwise/patient/pages';
import {
  changeEnquiry,
  type Enquiry,
  type EnquiryLink,
  findEnquiryLink,
  getEnquiry,
  getSite,
  listEnquiryDetails,
  type Session,
  withdrawEnquiryDetails,
  withdrawEnquiryLinks,
} from '@jointwise/store';
import { readToken } from '../enquiries/secure-link.ts';
import { shareDetails } from '../enquiries/share-details.ts';
import { definePage, type PageContext, type PageView } from './define-page.ts';

const longestDetails = 4000;

/**
 * A person's own page, by an address that cannot be guessed: what happens next, and the safe place for what they choose
 * to tell. Opening it changes nothing, so that a program that looks at links in e-mail uses nothing up.
 */
export const ownEnquiryPage = definePage({
  path: '/ask/:token',
  get: (context) => withOwn(context, 'read', (session, own) => draw(context, session, own, 'plain')),
  post: {
    guard: 'token',
    perMinute: 10,
    handle: (context, form) => withOwn(context, 'write', async (session, own) => act(context, session, own, form)),
    refused: (context, _form, refusal) =>
      withOwn(context, 'read', (session, own) => {
        const notice = context.texts(refusal === 'too-many' ? 'enquiry.tooMany' : 'enquiry.expired');
        return draw(context, session, own, 'plain', notice);
      }),
  },
});

interface Own {
  readonly enquiry: Enquiry;
  readonly link: EnquiryLink;
}

type Work = (session: Session, own: Own) => Promise<PageView>;

/** Runs for the enquiry that the address opens, at its site alone; anything else is a page that is closed. */
async function withOwn(context: PageContext, mode: 'read' | 'write', work: Work): Promise<PageView> {
  const { services } = context;
  const token = readToken(context.params.token ?? '');
  if (token === undefined) return gone(context);
  const { siteId, hash: tokenHash } = token;
  return services.store[mode]({ actor: { system: 'enquiry own page' }, siteIds: [siteId] }, async (session) => {
    const link = await findEnquiryLink(session, { siteId, tokenHash, now: services.now() });
    const enquiry = link && (await getEnquiry(session, siteId, link.enquiryId));
    if (link === undefined || enquiry === undefined || enquiry.erasedAt !== null) return gone(context);
    return work(session, { enquiry, link });
  });
}

async function act(context: PageContext, session: Session, own: Own, form: URLSearchParams): Promise<PageView> {
  const { siteId, id } = own.enquiry;
  const at = context.services.now();
  const place = { siteId, enquiryId: id, at };
  switch (form.get(ownFields.action)) {
    case 'withdraw':
      await withdrawEnquiryDetails(session, place);
      await changeEnquiry(session, { siteId, id, at, change: {}, events: [{ kind: 'details-withdrawn' }] });
      return draw(context, session, own, 'withdrawn');
    case 'close':
      await withdrawEnquiryLinks(session, place);
      await changeEnquiry(session, { siteId, id, at, change: {}, events: [{ kind: 'link-withdrawn' }] });
      return gone(context, 200);
    default: {
      const text = form.get(ownFields.details)?.trim() ?? '';
      if (text === '' || [...text].length > longestDetails) return draw(context, session, own, 'refused');
      const { urgency } = await shareDetails(session, { enquiry: own.enquiry, text, at });
      return draw(context, session, own, urgency === 'emergency' || urgency === 'same-day' ? 'urgent' : 'plain');
    }
  }
}

async function draw(
  context: PageContext,
  session: Session,
  { enquiry, link }: Own,
  state: OwnEnquiryView['state'],
  notice?: string,
): Promise<PageView> {
  const { texts } = context;
  const { siteId, id: enquiryId, reference } = enquiry;
  const site = await getSite(session, siteId);
  const details = await listEnquiryDetails(session, { siteId, enquiryId });
  return {
    title: texts('enquiry.own.title'),
    description: texts('enquiry.own.description'),
    scripts: ['form-proof'],
    isPrivate: true,
    ...(state === 'refused' && { status: 422 }),
    content: OwnEnquiryPage({
      ...{ t: texts, token: context.issueToken(), reference, siteName: site?.name ?? '', state, notice },
      until: link.expiresAt,
      shared: details.filter(({ text }) => text !== null).length,
    }),
  };
}

function gone({ texts, locale }: PageContext, status = 404): PageView {
  const title = texts('enquiry.own.goneTitle');
  const link = { href: `/${locale}/ask`, text: texts('enquiry.own.again') };
  const content = NoticePage({ title, text: texts('enquiry.own.gone'), link });
  return { title, description: title, isPrivate: true, status, content };
}

import { type AskedSite, type AskField, AskPage, askFields } from '@jointwise/patient/pages';
import { checkEnquiry } from '@jointwise/registry';
import { type EnquirySite, listEnquirySites } from '../enquiries/enquiry-site.ts';
import { takeEnquiry } from '../enquiries/take-enquiry.ts';
import { definePage, type PageContext, type PageView } from './define-page.ts';

/** Ask the clinic: who, and how to reach them. Sent, it leads to a page of the person's own. */
export const askPage = definePage({
  path: '/ask',
  get: async (context) => draw(context, { sites: await sitesOf(context) }),
  post: {
    guard: 'full',
    perMinute: 10,
    handle: async (context, form) => {
      const sites = await sitesOf(context);
      const site = sites.find(({ code }) => code === form.get(askFields.site));
      const checked = checkEnquiry(draftOf(form));
      const wrong = checked.status === 'refused' ? fieldsOf(checked.problems.map(({ field }) => field)) : [];
      if (site === undefined || checked.status === 'refused') {
        return draw(context, { sites, written: form, wrong: site === undefined ? ['site', ...wrong] : wrong });
      }
      const { services, locale } = context;
      const work = { actor: { system: 'enquiry web form' }, siteIds: [site.id] };
      const taken = await services.store.write(work, (session) =>
        takeEnquiry(session, services, { site, channel: 'web-form', entry: checked.value, locale }),
      );
      return { redirectTo: `/${locale}/ask/${taken.token}` };
    },
    refused: async (context, form, refusal) => {
      const notice = refusal === 'too-many' ? 'enquiry.tooMany' : 'enquiry.expired';
      const sites = await sitesOf(context);
      return draw(context, { sites, written: form, notice: context.texts(notice) });
    },
  },
});

function sitesOf({ services }: PageContext): Promise<readonly EnquirySite[]> {
  const work = { actor: { system: 'public pages' }, siteIds: [] };
  return services.store.read(work, (session) => listEnquirySites(session, services.channels));
}

/** The fields as the rules of entry want them; what the form does not have is not read. */
function draftOf(form: URLSearchParams) {
  const text = (field: AskField) => form.get(askFields[field])?.trim() || null;
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    email: text('email'),
    phone: text('phone'),
    answerBy: text('answerBy'),
    preferredTime: text('preferredTime'),
    callMe: text('callMe') === 'yes',
    mayContactBy: form.getAll(askFields.mayContactBy),
  };
}

/** Fields with a problem, in the order in which they stand in the form. */
function fieldsOf(problems: readonly string[]): AskField[] {
  return (Object.keys(askFields) as AskField[]).filter((field) => problems.includes(field));
}

interface Drawing {
  readonly sites: readonly EnquirySite[];
  readonly written?: URLSearchParams;
  readonly wrong?: readonly AskField[];
  readonly notice?: string;
}

function draw(context: PageContext, { sites, written, wrong = [], notice }: Drawing): PageView {
  const { texts, services } = context;
  return {
    title: texts('enquiry.title'),
    description: texts('enquiry.description'),
    scripts: ['form-proof'],
    ...(wrong.length > 0 && { status: 422 }),
    ...(written !== undefined && { isPrivate: true }),
    content: AskPage({
      ...{ t: texts, token: context.issueToken(), sites: sites.map(toAskedSite), wrong, notice },
      written: written ?? new URLSearchParams(),
      retentionDays: services.channels.retentionDays,
    }),
  };
}

function toAskedSite({ code, name, city, settings }: EnquirySite): AskedSite {
  return {
    ...{ code, name, city },
    email: settings?.email?.address ?? null,
    whatsapp: settings?.whatsapp?.number ?? null,
    phone: settings?.phone ?? null,
    postalAddress: settings?.postalAddress ?? null,
  };
}

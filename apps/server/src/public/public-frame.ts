import { isLocale, type Locale, NoticePage, renderDocument, type TextKey, textsOf } from '@jointwise/patient/pages';
import { listStudies } from '@jointwise/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimit } from '../frame/rate-limit.ts';
import type { Services } from '../services.ts';
import { chooseLocale, regionOf } from './choose-locale.ts';
import { fileTypes, type PageAnswer, type PageContext, type PageDownload } from './define-page.ts';
import { FormTokens } from './form-token.ts';
import { PublicAssets } from './public-assets.ts';
import { sendBody } from './send-body.ts';

const requestsPerMinute = 600;
const formsWithoutProofPerMinute = 2;
const syntheticForMilliseconds = 60_000;

/** What one request to a page carries through the frame. */
export interface PageRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: PageContext;
  /** Address below the language, with the query. */
  readonly path: string;
  /** Whether a form token was issued while the page was made. */
  readonly hasToken: () => boolean;
}

/** What all public pages share: limits, tokens, styles, and the frame around what a page says. */
export class PublicFrame {
  readonly services: Services;
  readonly tokens: FormTokens;
  /** By address: everything, and forms that come without a proof of work. */
  readonly requests: RateLimit;
  readonly formsWithoutProof: RateLimit;
  readonly assets: PublicAssets;
  private synthetic: { readonly value: boolean; readonly until: number } = { value: false, until: 0 };

  constructor(services: Services) {
    const clock = () => services.now().getTime();
    this.services = services;
    this.tokens = new FormTokens(services.formKey, clock);
    this.requests = new RateLimit(requestsPerMinute, clock);
    this.formsWithoutProof = new RateLimit(formsWithoutProofPerMinute, clock);
    this.assets = new PublicAssets(services.config.publicPagesFolder);
  }

  /** The context of a request; the language is that of the address, else the one the reader likes best. */
  async open(request: FastifyRequest, reply: FastifyReply, locale?: Locale): Promise<PageRequest> {
    const wanted = request.headers['accept-language'];
    const spoken = locale ?? localeIn(request) ?? chooseLocale(wanted);
    const url = new URL(request.url, 'http://localhost');
    const page = url.pathname;
    let hasToken = false;
    const context: PageContext = {
      locale: spoken,
      texts: textsOf(spoken),
      params: request.params as Record<string, string>,
      query: url.searchParams,
      services: this.services,
      isSynthetic: await this.isSynthetic(),
      region: regionOf(wanted),
      issueToken: (path) => {
        hasToken = true;
        return this.tokens.issue(path === undefined ? page : `/${spoken}${path}`);
      },
    };
    const path = `${page}${url.search}`.replace(/^\/[a-z]{2}(?=\/|\?|$)/, '');
    return { request, reply, context, path, hasToken: () => hasToken };
  }

  /** Sends what a page answered. */
  async send({ request, reply, context, path, hasToken }: PageRequest, answer: PageAnswer): Promise<FastifyReply> {
    if ('redirectTo' in answer) return reply.code(303).header('location', answer.redirectTo).send();
    if ('download' in answer) return sendDownload(request, reply, answer);
    const { title, description, content, status = 200, updatedOn, scripts, isPrivate = false } = answer;
    const html = renderDocument(
      {
        ...{ locale: context.locale, path, title, description, isPrivate, isSynthetic: context.isSynthetic },
        assets: this.assets.for(scripts),
        ...(updatedOn !== undefined && { updatedOn }),
      },
      content,
    );
    const isKept = request.method === 'GET' && !isPrivate && !hasToken();
    return sendBody(request, reply, { type: 'text/html; charset=utf-8', content: html, status, isPrivate: !isKept });
  }

  /** Sends a page that says in plain words why there is no other. */
  async sendNotice(page: PageRequest, notice: Notice, status: number, seconds = 0): Promise<FastifyReply> {
    const t = page.context.texts;
    const again = { href: page.request.url.split('?')[0], text: t('errors.again') };
    const home = { href: `/${page.context.locale}`, text: t('errors.home') };
    const title = t(`errors.${notice}Title` satisfies TextKey);
    if (seconds > 0) page.reply.header('retry-after', String(seconds));
    const content = NoticePage({
      title,
      text: t(`errors.${notice}Text` satisfies TextKey, { seconds }),
      link: notice === 'expired' || notice === 'refused' ? again : home,
    });
    return this.send(page, { title, description: title, content, status, isPrivate: true });
  }

  /** Whether the registry is a demonstration; asked again after a minute. A database at rest takes no page away. */
  private async isSynthetic(): Promise<boolean> {
    const now = this.services.now().getTime();
    if (now < this.synthetic.until) return this.synthetic.value;
    const work = { actor: { system: 'public pages' }, siteIds: [] };
    const { value } = this.synthetic;
    const known = await this.services.store
      .read(work, (session) => listStudies(session))
      .then(
        (studies) => ({ value: studies.some(({ synthetic }) => synthetic), until: now + syntheticForMilliseconds }),
        () => ({ value, until: now }),
      );
    this.synthetic = known;
    return known.value;
  }
}

async function sendDownload(request: FastifyRequest, reply: FastifyReply, { download }: PageDownload) {
  const { ending, fileName, body, status = 200 } = download;
  reply.header('content-disposition', `attachment; filename="${fileName}"`);
  return sendBody(request, reply, { type: fileTypes[ending], content: body, status, isPrivate: true });
}

export type Notice = 'notFound' | 'tooMany' | 'expired' | 'refused' | 'failed';

function localeIn(request: FastifyRequest): Locale | undefined {
  const first = request.url.split(/[/?]/)[1] ?? '';
  return isLocale(first) ? first : undefined;
}

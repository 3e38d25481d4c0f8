import { guardFields } from '@jointwise/patient/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimit } from '../frame/rate-limit.ts';
import { checkProof } from './check-proof.ts';
import type { FormDefinition, FormRefusal } from './define-page.ts';
import type { PublicFrame } from './public-frame.ts';

const formsPerMinute = 30;

/** Lets a form through to its page when it comes from that page, in time, and not from a program that sends many. */
export function answerForm(frame: PublicFrame, definition: FormDefinition) {
  const limit = new RateLimit(definition.perMinute ?? formsPerMinute, () => frame.services.now().getTime());
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await frame.open(request, reply);
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const page = request.url.split('?')[0] ?? '';
    const { refusal, seconds } = judge(frame, { definition, limit, form, page, address: request.ip });
    if (refusal === undefined) return frame.send(asked, await definition.handle(asked.context, form));
    if (definition.refused !== undefined) {
      if (seconds > 0) reply.header('retry-after', String(seconds));
      const answer = await definition.refused(asked.context, form, refusal);
      return frame.send(asked, 'content' in answer ? { status: statusOf[refusal], ...answer } : answer);
    }
    const notice = { expired: 'expired', trapped: 'refused', 'too-many': 'tooMany' } as const;
    return frame.sendNotice(asked, notice[refusal], statusOf[refusal], seconds);
  };
}

const statusOf: Readonly<Record<FormRefusal, number>> = { expired: 403, trapped: 400, 'too-many': 429 };

interface Attempt {
  readonly definition: FormDefinition;
  readonly limit: RateLimit;
  readonly form: URLSearchParams;
  readonly page: string;
  readonly address: string;
}

interface Judgement {
  readonly refusal: FormRefusal | undefined;
  /** To wait, when there were too many. */
  readonly seconds: number;
}

function judge(frame: PublicFrame, { definition, limit, form, page, address }: Attempt): Judgement {
  const token = form.get(guardFields.token) ?? '';
  if (frame.tokens.check(page, token) !== 'good') return { refusal: 'expired', seconds: 0 };
  const isFull = definition.guard === 'full';
  if (isFull && form.get(guardFields.trap) !== '') return { refusal: 'trapped', seconds: 0 };
  const hasWorked = !isFull || checkProof(token, form.get(guardFields.proof) ?? '');
  const seconds = Math.max(limit.take(address), hasWorked ? 0 : frame.formsWithoutProof.take(address));
  if (seconds > 0) return { refusal: 'too-many', seconds };
  return { refusal: isFull && !frame.tokens.spend(token) ? 'expired' : undefined, seconds };
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Body {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly status: number;
  /** Not kept anywhere, and so without a tag to ask by. */
  readonly isPrivate: boolean;
}

const smallBytes = 1000;

/** Sends a body with a tag, so that a browser asks only whether it changed, and compressed where that pays. */
export async function sendBody(request: FastifyRequest, reply: FastifyReply, body: Body): Promise<FastifyReply> {
  const bytes = Buffer.from(body.content as string);
  reply.code(body.status).type(body.type).header('vary', 'accept-encoding, accept-language');
  if (body.isPrivate || body.status !== 200) {
    reply.header('cache-control', 'no-store');
  } else {
    const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    reply.header('cache-control', 'public, no-cache').header('etag', tag);
    const known = String(request.headers['if-none-match'] ?? '').split(/,\s*/);
    if (known.includes(tag)) return reply.code(304).send();
  }
  const isText = /^(text\/|application\/json|image\/svg)/.test(body.type);
  return isText && bytes.length > smallBytes ? sendCompressed(request, reply, bytes) : reply.send(bytes);
}

async function sendCompressed(request: FastifyRequest, reply: FastifyReply, bytes: Buffer): Promise<FastifyReply> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
    return reply.header('content-encoding', 'br').send(await promisify(brotliCompress)(bytes, { params }));
  }
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(bytes));
  return reply.send(bytes);
}

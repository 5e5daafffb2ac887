import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../platform/hash.ts';

/** For programs of other sites too: everything here is public. */
export function openToAll(reply: FastifyReply): FastifyReply {
  return reply.header('access-control-allow-origin', '*').header('cache-control', 'no-cache').header('x-content-type-options', 'nosniff');
}

/** JSON with an ETag of its content; a client that has it already is told so. */
export function sendJson(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  const body = JSON.stringify(value);
  openToAll(reply).type('application/json; charset=utf-8');
  return notModified(request, reply, sha256(body).slice(0, 32)) ? reply.code(304).send() : reply.send(body);
}

/** Weak, since the body may be compressed on its way. */
export function notModified(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', `W/"${tag}"`);
  return request.headers['if-none-match']?.includes(`"${tag}"`) ?? false;
}

import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Encoding } from './page-encodings.ts';
import type { Shelved } from './page-shelf.ts';

export interface Version {
  readonly body: Buffer;
  readonly etag: string;
  /** Name, value, name, value: as `writeHead` sends them fastest. */
  readonly headers: string[];
  readonly headersOf304: string[];
}

/** One finished page in the encodings that were asked for. */
export class KeptPage implements Shelved {
  readonly tags: readonly string[];
  readonly expiresAt: number;
  readonly hash: string;
  readonly body: Buffer;
  readonly commonHeaders: readonly string[];
  readonly versions: Partial<Record<Encoding, Version>> = {};
  wasUsed = false;
  isBest = false;

  constructor(body: Buffer, hash: string, commonHeaders: readonly string[], tags: readonly string[], expiresAt: number) {
    this.body = body;
    this.hash = hash;
    this.commonHeaders = commonHeaders;
    this.tags = tags;
    this.expiresAt = expiresAt;
  }

  size(): number {
    const OVERHEAD = 2_000;
    return OVERHEAD + this.body.length + (this.versions.br?.body.length ?? 0) + (this.versions.gzip?.body.length ?? 0);
  }

  add(encoding: Encoding, body: Buffer): Version {
    const etag = encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
    const headersOf304 = [...this.commonHeaders, 'etag', etag];
    const headers = [...headersOf304, 'content-length', String(body.length)];
    if (encoding !== 'identity') headers.push('content-encoding', encoding);
    const version = { body, etag, headers, headersOf304 };
    this.versions[encoding] = version;
    return version;
  }

  addIfSmaller(encoding: Encoding, body: Buffer): void {
    if (body.length < (this.versions[encoding]?.body.length ?? Number.POSITIVE_INFINITY)) this.add(encoding, body);
  }
}

/** Made anew for each answer, by the connection, or meant for one reader only. */
const NOT_KEPT = new Set([
  'set-cookie',
  'content-length',
  'content-encoding',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'etag',
]);

export function keptHeaders(reply: FastifyReply): string[] {
  return Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined || NOT_KEPT.has(name) ? [] : [name, String(value)],
  );
}

export function sendVersion(
  response: ServerResponse,
  version: Version,
  hash: string,
  ifNoneMatch: string | undefined,
  headOnly: boolean,
): void {
  if (ifNoneMatch?.includes(hash)) {
    response.writeHead(304, version.headersOf304);
    response.end();
    return;
  }
  response.writeHead(200, version.headers);
  if (headOnly) response.end();
  else response.end(version.body);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../hash.ts';
import { KeptPage, keptHeaders, sendVersion, type Version } from './kept-page.ts';
import { type Encoding, encode, preferredEncoding } from './page-encodings.ts';
import { PageShelf } from './page-shelf.ts';

export interface KeptPagesOptions {
  readonly bytes: number;
  /** A page also goes after this time, whatever it shows. */
  readonly seconds: number;
  /** Readers who see a page differently (font size, contrast) get their own; taken from the cookie header. */
  readonly variantOf: (cookie: string) => string;
}

const RECENT_DROPS = 10_000;
/** Finished public pages in memory, compressed, answered before any route is looked for. */
export class KeptPages {
  readonly #shelf: PageShelf<KeptPage>;
  readonly #options: KeptPagesOptions;
  readonly #listeners: ((url: string) => void)[] = [];
  readonly #recentDrops = new Map<string, number>();
  #drops = 0;
  /** Drops up to here are no longer known one by one. */
  #forgottenDrops = 0;
  #closing = false;
  answered = 0;

  constructor(options: KeptPagesOptions) {
    this.#options = options;
    this.#shelf = new PageShelf(options.bytes);
  }

  get bytes(): number {
    return this.#shelf.bytes;
  }

  get count(): number {
    return this.#shelf.count;
  }

  /** A number that grows with every drop. Taken before the content of a page is read, it tells whether the page was outdated since. */
  get edition(): number {
    return this.#drops;
  }

  /** Told the URL of each page that was answered from memory. */
  onAnswered(listener: (url: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Answers when the page is kept; otherwise leaves the request untouched and says so. */
  answer(request: IncomingMessage, response: ServerResponse, url = request.url ?? '/'): boolean {
    const { method, headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return false;
    const key = this.#keyOf(url, headers.cookie);
    const page = this.#shelf.get(key);
    if (page === undefined) return false;
    if (page.expiresAt < Date.now()) {
      this.#shelf.remove(key);
      return false;
    }
    const version = this.#versionFor(key, page, preferredEncoding(headers['accept-encoding'] as string | undefined));
    if (this.#closing) response.setHeader('connection', 'close');
    sendVersion(response, version, page.hash, headers['if-none-match'], method === 'HEAD');
    page.wasUsed = true;
    this.answered++;
    for (const listener of this.#listeners) listener(url);
    return true;
  }

  /** Sends a page and keeps it until one of its tags is dropped. `edition` is that of before its content was read. */
  async send(request: FastifyRequest, reply: FastifyReply, html: string, tags: readonly string[], edition: number): Promise<FastifyReply> {
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').header('vary', 'accept-encoding, cookie');
    const body = Buffer.from(html);
    const page = new KeptPage(body, sha256(body).slice(0, 32), keptHeaders(reply), tags, Date.now() + this.#options.seconds * 1_000);
    page.add('identity', body);
    const wanted = preferredEncoding(request.headers['accept-encoding'] as string | undefined);
    const version = page.versions[wanted] ?? page.add(wanted, await encode(body, wanted, 'quick'));
    const isPublic = reply.statusCode === 200 && !request.headers.authorization;
    if (isPublic) reply.pageToKeep = () => this.#keep(request, page, edition);

    reply.header('etag', version.etag);
    if (reply.statusCode === 200 && request.headers['if-none-match']?.includes(page.hash)) return reply.code(304).send();
    if (wanted !== 'identity') reply.header('content-encoding', wanted);
    return reply.send(version.body);
  }

  #keep(request: FastifyRequest, page: KeptPage, edition: number): void {
    if (this.#isCurrent(page.tags, edition)) this.#shelf.put(this.#keyOf(request.originalUrl, request.headers.cookie), page);
  }

  drop(tags: readonly string[]): void {
    this.#drops++;
    for (const tag of tags) {
      this.#shelf.removeTagged(tag);
      this.#recentDrops.set(tag, this.#drops);
    }
    if (this.#recentDrops.size > RECENT_DROPS) this.#forgetDrops();
  }

  dropAll(): void {
    this.#drops++;
    this.#forgetDrops();
    this.#shelf.clear();
  }

  /** From now on, every answer closes its connection. */
  close(): void {
    this.#closing = true;
  }

  #isCurrent(tags: readonly string[], edition: number): boolean {
    return edition >= this.#forgottenDrops && tags.every((tag) => (this.#recentDrops.get(tag) ?? 0) <= edition);
  }

  #forgetDrops(): void {
    this.#recentDrops.clear();
    this.#forgottenDrops = this.#drops;
  }

  #keyOf(url: string, cookie: string | undefined): string {
    return cookie === undefined ? url : `${this.#options.variantOf(cookie)}${url}`;
  }

  #versionFor(key: string, page: KeptPage, wanted: Encoding): Version {
    if (page.wasUsed && !page.isBest) this.#improve(key, page);
    return page.versions[wanted] ?? page.versions.identity!;
  }

  /** A page that is asked for again gets every encoding, as small as they become. */
  #improve(key: string, page: KeptPage): void {
    page.isBest = true;
    Promise.all([encode(page.body, 'br', 'best'), encode(page.body, 'gzip', 'best')]).then(
      ([br, gzip]) => {
        const before = page.size();
        page.addIfSmaller('br', br);
        page.addIfSmaller('gzip', gzip);
        this.#shelf.resized(key, page, before);
      },
      () => {
        // What is kept already is good enough.
      },
    );
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { Language } from '../../ui/language.ts';
import type { KeptPages } from './kept-pages.ts';
import type { ListedRoute } from './permissions.ts';
import type { WorkGate } from './work-gate.ts';

/** The server as capabilities see it: routes are typed by their schemas. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `public`, or the permission that the caller must have. Every route names one. */
    permission?: string;
    /** Answered under overload too: what watches the program must not be turned away with the crowd. */
    alwaysAnswered?: boolean;
  }
  interface FastifyRequest {
    readonly language: Language;
    /** The state of the kept pages when the request came in. */
    pagesEdition: number;
  }
  interface FastifyReply {
    /** Sends a public page and keeps it for the next readers until one of its tags is dropped. */
    sendKept(html: string, tags: readonly string[]): Promise<FastifyReply>;
    pageToKeep: (() => void) | undefined;
  }
  interface FastifyInstance {
    readonly keptPages: KeptPages;
    readonly routeList: readonly ListedRoute[];
    /** For work that fills a core or much memory: a few at once, some waiting, the rest are sent away with 503. */
    readonly heavyWork: WorkGate;
  }
}

import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyReply, LogController } from 'fastify';
import { isInjection } from 'light-my-request';
import { type ErrorHandling, errorHandler } from './error-handler.ts';
import { HttpError } from './http-error.ts';
import { KeptPages, type KeptPagesOptions } from './kept-pages.ts';
import { type LogLevel, loggerOptions, requestLog } from './log.ts';
import { type OverloadLimits, overload } from './overload.ts';
import { type Authorize, nobody, permissions } from './permissions.ts';
import { requestLanguage, withoutLanguage } from './request-language.ts';
import type { App } from './route-config.ts';
import { workGate } from './work-gate.ts';

export interface ServerOptions extends ErrorHandling {
  readonly logLevel: LogLevel;
  /** Whether `X-Forwarded-*` of a proxy in front is believed. */
  readonly trustProxy: boolean;
  /** Whether readers come by HTTPS; only then may browsers be told to insist on it. */
  readonly https: boolean;
  /** Requests a minute from one address; 0 for no limit. */
  readonly requestsPerMinute: number;
  readonly largestUpload: number;
  readonly overload: OverloadLimits;
  readonly heavyWork: { readonly atOnce: number; readonly waiting: number };
  readonly keptPages: KeptPagesOptions;
  readonly authorize?: Authorize;
}

const LARGEST_BODY = 1_000_000;
/** Slow senders may not hold a connection for ever. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 };
const FINISH_WITHIN_MS = 5_000;
const CLOSED_TO_ALL = "'none'";
const OWN = "'self'";

/** A server with everything that all routes share, and no route yet. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const keptPages = new KeptPages(options.keptPages);
  const answerError = errorHandler(options);
  const app = Fastify({
    logger: loggerOptions(options.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: LARGEST_BODY,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    rewriteUrl: withoutLanguage,
    frameworkErrors: answerError,
    serverFactory: (handler) =>
      createServer(TIMEOUTS, (request, response) => {
        if (!keptPages.answer(request, response)) handler(request, response);
      }),
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.decorate('keptPages', keptPages);
  app.decorate('heavyWork', workGate(options.heavyWork));
  await app.register(requestLanguage);
  app.setErrorHandler(answerError);
  await app.register(requestLog);
  await app.register(overload, options.overload);
  await app.register(permissions, { authorize: options.authorize ?? nobody });
  await app.register(helmet, securityHeaders(options.https));
  if (options.requestsPerMinute > 0) {
    await app.register(rateLimit, {
      max: (request) => (request.routeOptions.config.alwaysAnswered ? Number.MAX_SAFE_INTEGER : options.requestsPerMinute),
      timeWindow: '1 minute',
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      errorResponseBuilder: (_request, { ttl }) => new HttpError(429, 'too-many-requests', '', Math.ceil(ttl / 1_000)),
    });
  }
  app.setNotFoundHandler({ preHandler: options.requestsPerMinute > 0 ? app.rateLimit() : [] }, (request, reply) =>
    answerError(new HttpError(404, 'not-found', ''), request, reply),
  );
  await app.register(compress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: LARGEST_BODY });
  await app.register(multipart, {
    limits: { fileSize: options.largestUpload, files: 10, fields: 50, fieldSize: LARGEST_BODY, headerPairs: 50 },
  });
  answerKeptPages(app);
  return app;
}

function answerKeptPages(app: App): void {
  app.decorateRequest('pagesEdition', 0);
  app.decorateReply('pageToKeep', undefined);
  app.decorateReply('sendKept', function (this: FastifyReply, html: string, tags: readonly string[]) {
    return app.keptPages.send(this.request, this, html, tags, this.request.pagesEdition);
  });
  app.addHook('onRequest', (request, reply, done) => {
    // What comes over the network was looked up before it got here.
    const injected = isInjection(request.raw) && app.keptPages.answer(request.raw, reply.raw, request.originalUrl);
    if (injected) reply.hijack();
    request.pagesEdition = app.keptPages.edition;
    done();
  });
  // Here the cookies are known: an answer with one was made for a single reader.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (reply.pageToKeep && !reply.hasHeader('set-cookie')) reply.pageToKeep();
    done(null, payload);
  });
  app.addHook('preClose', (done) => {
    app.keptPages.close();
    // Whoever still sends or receives slowly is cut off, so that a stop takes seconds.
    setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS).unref();
    done();
  });
}

function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [OWN],
        scriptSrc: [OWN],
        styleSrc: [OWN],
        imgSrc: [OWN, 'data:'],
        fontSrc: [OWN],
        connectSrc: [OWN],
        formAction: [OWN],
        objectSrc: [CLOSED_TO_ALL],
        baseUri: [CLOSED_TO_ALL],
        frameAncestors: [CLOSED_TO_ALL],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  } as const;
}

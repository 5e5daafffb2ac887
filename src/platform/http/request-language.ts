import type { IncomingMessage } from 'node:http';
import fastifyPlugin from 'fastify-plugin';
import { splitLanguage } from '../../ui/language.ts';

/** English pages share their routes with the Chinese ones: `/en` is taken off before routing. */
export function withoutLanguage(request: IncomingMessage): string {
  return splitLanguage(request.url ?? '/').url;
}

export const requestLanguage = fastifyPlugin(async (app) => {
  app.decorateRequest('language', {
    getter() {
      return splitLanguage(this.originalUrl).language;
    },
  });
});

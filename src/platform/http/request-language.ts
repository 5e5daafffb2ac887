import type { IncomingMessage } from 'node:http';
import fastifyPlugin from 'fastify-plugin';
import { splitLanguage } from '../../ui/language.ts';

/** English pages share their routes with the Chinese ones: `/en` is taken off before routing. */
export function withoutLanguage(request: IncomingMessage): string {
  const { url } = splitLanguage(request.url ?? '/');
  return url.includes('%') && !canBeDecoded(url) ? NOWHERE : url;
}

/** Leads to the page for addresses that do not exist. */
const NOWHERE = '/not-an-address';

function canBeDecoded(url: string): boolean {
  try {
    decodeURI(url.split('?')[0]!);
    return true;
  } catch {
    return false;
  }
}

export const requestLanguage = fastifyPlugin(async (app) => {
  app.decorateRequest('language', {
    getter() {
      return splitLanguage(this.originalUrl).language;
    },
  });
});

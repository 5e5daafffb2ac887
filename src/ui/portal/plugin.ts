import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { pathIn, splitLanguage } from '../language.ts';
import { AssetShelf, MARK_SVG, readStyleSheet } from './assets.plugin.ts';
import { addressHere, changeDisplay, DISPLAY_COOKIE, displayOf, formatDisplay, ownPath } from './display.ts';
import type { Frame, NavigationEntry, SearchSlot, Site } from './frame.ts';
import { FRAME_MESSAGES } from './messages.ts';
import { qrCodeSvg } from './qr-code.ts';

export interface PortalFrameOptions {
  /** Asked for each page, so that a change of settings shows at once. */
  site: () => Site;
  /** Without a slash at the end: `https://www.example.gov.cn`. */
  publicUrl: string;
  demo: boolean;
  /** Entries whose route is not there are not shown. */
  navigation: readonly NavigationEntry[];
  footerLinks: readonly NavigationEntry[];
  search?: SearchSlot;
  /** How often the page has been read, where it is known. */
  visitsOf?: (path: string) => number | undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly assets: AssetShelf;
    /** Also for requests that failed before they got their own `frame()`. */
    frameOf(request: FastifyRequest): Frame;
  }
  interface FastifyRequest {
    frame(): Frame;
  }
}

/** Not part of the described interface. */
const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
const A_YEAR_IN_SECONDS = 365 * 24 * 3600;

/** Gives every request its frame, and serves what the frame needs. Expects cookie and form-body plugins to be there. */
async function portalFrame(app: FastifyInstance, options: PortalFrameOptions): Promise<void> {
  const assets = new AssetShelf();
  assets.add('portal.css', readStyleSheet());
  assets.add('mark.svg', MARK_SVG);
  app.decorate('assets', assets);
  let present = options;
  app.addHook('onReady', async () => {
    const isThere = ({ path }: { path: string }) => app.hasRoute({ method: 'GET', url: path });
    present = {
      ...options,
      navigation: options.navigation.filter(isThere),
      footerLinks: options.footerLinks.filter(isThere),
      search: options.search && isThere(options.search) ? options.search : undefined,
    };
  });
  const frame = (request: FastifyRequest) => frameOf(request, assets, present);
  app.decorate('frameOf', frame);
  app.decorateRequest('frame', function (this: FastifyRequest) {
    return frame(this);
  });

  app.get<{ Params: { file: string } }>('/assets/:file', PUBLIC, (request, reply) => assets.send(request, reply, request.params.file));

  app.post<{ Body: { size?: unknown; contrast?: unknown; return?: unknown } | undefined }>('/display', PUBLIC, (request, reply) => {
    const wish = request.body ?? {};
    const display = changeDisplay(displayOf(request.headers.cookie), wish);
    return reply
      .setCookie(DISPLAY_COOKIE, formatDisplay(display), {
        path: '/',
        sameSite: 'lax',
        httpOnly: true,
        secure: options.publicUrl.startsWith('https:'),
        maxAge: A_YEAR_IN_SECONDS,
      })
      .redirect(ownPath(wish.return), 303);
  });
}

export const portalFramePlugin = fastifyPlugin(portalFrame, { name: 'portal-frame' });

function frameOf(request: FastifyRequest, assets: AssetShelf, options: PortalFrameOptions): Frame {
  const { language, url } = splitLanguage(request.originalUrl);
  const path = addressHere(url);
  const publicUrl = `${options.publicUrl}${pathIn(language, path)}`;
  const visits = options.visitsOf?.(path.split('?')[0]!);
  return {
    language,
    site: options.site(),
    display: displayOf(request.headers.cookie),
    path,
    publicUrl,
    qrSvg: qrCodeSvg(publicUrl, FRAME_MESSAGES[language].qrLabel),
    ...(visits === undefined ? {} : { visits }),
    demo: options.demo,
    navigation: options.navigation,
    footerLinks: options.footerLinks,
    ...(options.search ? { search: options.search } : {}),
    assets: assets.hrefs,
  };
}

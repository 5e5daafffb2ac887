import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { afterAll } from 'vitest';
import { testDatabase } from '../../src/platform/testing/index.ts';
import { portalPlugin, renderErrorPage } from '../../src/portal/plugin.ts';
import { splitLanguage } from '../../src/ui/language.ts';
import type { Site } from '../../src/ui/portal/frame.ts';

export const SITE: Site = {
  regionName: { zh: '示范区', en: 'Demonstration District' },
  siteName: { zh: '示范区政府信息公开平台', en: 'Government Information of the Demonstration District' },
  organiser: { zh: '示范区人民政府办公室', en: 'General Office of the Demonstration District Government' },
  undertaker: { zh: '示范区政务公开中心', en: 'Disclosure Centre of the Demonstration District' },
  contact: { phone: '000-12345678', email: 'gongkai@example.org', address: { zh: '示范区示范路 1 号', en: '1 Example Road' } },
  province: { zh: '示范省', en: 'Demonstration Province' },
  domain: 'www.example.gov.cn',
  siteIdCode: '0000000001',
  icpNo: '京ICP备00000000号-1',
  policeFilingNo: '京公网安备00000000000000号',
};

/** The real server on its own real database. */
export async function startServer(): Promise<string> {
  const { db } = await testDatabase();
  const app = Fastify({ rewriteUrl: (request) => splitLanguage(request.url ?? '/').url });
  await app.register(cookie);
  await app.register(formBody);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'none'"], styleSrc: ["'self'"], scriptSrc: ["'self'"], imgSrc: ["'self'"], formAction: ["'self'"] },
    },
  });
  const publicUrl = 'http://127.0.0.1';
  await app.register(portalPlugin, {
    db,
    site: () => SITE,
    publicUrl,
    demo: true,
    highlights: async () => ({ figures: [], latest: [] }),
    datasets: [],
    apiPath: '/about',
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(renderErrorPage(request, { status: 404 })),
  );
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => app.close());
  return address;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { NEW_SITE } from '../../organizations/index.ts';
import { localFiles } from '../../platform/files/local-files.ts';
import { followPageNews } from '../../platform/http/kept-page-news.ts';
import { openApi } from '../../platform/openapi/openapi.tsx';
import type { TestDatabase } from '../../platform/testing/index.ts';
import { aServer } from '../../platform/testing/index.ts';
import { portalFramePlugin } from '../../ui/portal/plugin.ts';
import { annualReportsPlugin } from '../plugin.ts';

export const PUBLIC_URL = 'https://www.example.gov.cn';
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** The server with the column of annual reports and nothing else, over this database and a folder of its own. */
export async function columnServer({ db, url }: TestDatabase, largestUpload = 2_000_000) {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-column-'));
  const files = localFiles(folder);
  const app = await aServer({ largestUpload });
  await app.register(openApi, {
    title: '测试',
    description: '',
    version: '1.0.0',
    publicUrl: PUBLIC_URL,
    licence: LICENCE,
    layout: (_request, { title }) => title,
  });
  await app.register(portalFramePlugin, { site: () => NEW_SITE, publicUrl: PUBLIC_URL, demo: false, navigation: [], footerLinks: [] });
  await app.register(annualReportsPlugin, { db, files, publicUrl: PUBLIC_URL, licence: LICENCE, largestUpload });
  await app.ready();
  const news = await followPageNews(url, app.keptPages);
  afterAll(async () => {
    await news.stop();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { app, files };
}

import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import { aServer } from '../platform/testing/a-server.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { portalFramePlugin } from '../ui/portal/plugin.ts';
import { elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { organizationsPlugin } from './plugin.ts';
import { mergeAgencies, renameAgency } from './succession.actions.ts';
import { anAgency, aRegion } from './testing.ts';

const { db } = await testDatabase();
const app = await aServer();
await app.register(portalFramePlugin, {
  site: () => aFrame().site,
  publicUrl: 'https://www.example.gov.cn',
  demo: false,
  navigation: [],
  footerLinks: [],
});
await app.register(organizationsPlugin, { db, reportsPath: (id: string) => `/annual-reports/${id}` });
afterAll(() => app.close());

const contact = {
  office: '办公室',
  phone: '0000-88800001',
  email: 'cz@shifan.example',
  address: '示范路3号',
  postcode: null,
  officeHours: '周一至周五 9:00–17:00',
};
const ids: Record<string, string> = {};
beforeAll(async () => {
  const government = await anAgency(db, { name: '示范区人民政府', nameEn: 'District Government', kind: 'government' });
  const parentId = government.id;
  const finance = await anAgency(db, { name: '示范区财政局', parentId, contact, position: 1, enforcesLaw: true });
  const grain = await anAgency(db, { name: '示范区粮食局', parentId });
  await renameAgency(db, grain.id, '示范区粮储局', { on: day('2018-01-01'), actor: 'test' });
  await mergeAgencies(db, [grain.id], finance.id, { on: day('2019-03-15'), actor: 'test', note: '职责并入' });
  await anAgency(db, { name: '邻区<b>财政局', regionId: (await aRegion(db, '320898', '邻区')).id });
  Object.assign(ids, { government: government.id, finance: finance.id, grain: grain.id });
});

async function page(url: string) {
  const answer = await app.inject(url);
  const document = parse(answer.body);
  const rows = elements(document, 'tr').map(textOf);
  const links = elements(document, 'a').map(({ attributes }) => attributes.href);
  return { status: answer.statusCode, body: answer.body, headings: elements(document, 'h1').map(textOf), rows, links, document };
}

describe('the directory', () => {
  const names = async (url: string) => {
    const { document } = await page(url);
    return elements(document, 'th')
      .filter(({ attributes }) => attributes.scope === 'row')
      .map(textOf);
  };

  it('lists agencies in being in their order, each with its contact', async () => {
    const { status, rows, links } = await page('/agencies');
    expect(status).toBe(200);
    expect(rows).toHaveLength(4);
    expect(rows[2]).toBe('示范区财政局政府部门0000-88800001示范路3号');
    expect(links).toContain(`/agencies/${ids.finance}`);
  });

  it.each([
    ['by kind', '?kind=government', ['示范区人民政府']],
    ['by region', '?region=320898', ['邻区<b>财政局']],
    ['by part of a name', `?text=${encodeURIComponent('财政')}`, ['示范区财政局', '邻区<b>财政局']],
    ['with those that ended', '?dissolved=yes', ['示范区人民政府', '示范区粮储局 已于 2019-03-14 撤销', '示范区财政局', '邻区<b>财政局']],
    ['by part of a former name', `?dissolved=yes&text=${encodeURIComponent('粮食')}`, ['示范区粮储局 已于 2019-03-14 撤销']],
    ['by a name that is not there', `?text=${encodeURIComponent('航天')}`, []],
    ['beyond the last page', '?page=9', []],
    [
      'ignoring what makes no sense',
      '?kind=king&kind=queen&region=xx&page=-1&dissolved=no',
      ['示范区人民政府', '示范区财政局', '邻区<b>财政局'],
    ],
  ])('filters %s', async (_situation, query, expected) => {
    expect(await names(`/agencies${query}`)).toEqual(expected);
  });

  it('never lets a name become markup', async () => {
    expect((await page('/agencies')).body).not.toContain('邻区<b>');
  });

  it('is in English as well', async () => {
    const { headings, rows } = await page('/en/agencies?kind=government');
    expect(headings).toEqual(['Agencies']);
    expect(rows[1]).toContain('District Government');
  });
});

describe('the page of an agency', () => {
  it('shows contact, hours, place and history', async () => {
    const { headings, rows, links } = await page(`/agencies/${ids.finance}`);
    expect(headings).toEqual(['示范区财政局']);
    expect(rows).toEqual(
      expect.arrayContaining(['电话0000-88800001', '地址示范路3号', '办公时间周一至周五 9:00–17:00', '邮政编码未登记', '职权行政执法主体']),
    );
    expect(rows).toContain('2019-03-15合并示范区粮储局示范区财政局职责并入');
    expect(links).toEqual(
      expect.arrayContaining([`/agencies/${ids.government}`, `/annual-reports/${ids.finance}`, 'mailto:cz@shifan.example']),
    );
  });

  it('of one that ended says so, with its former name', async () => {
    const { body } = await page(`/agencies/${ids.grain}`);
    expect(body).toContain('已于 2019-03-14 撤销');
    expect(body).toContain('曾用名「示范区粮食局」，使用至 2017-12-31');
  });

  it('of a government lists what stands below', async () => {
    const { document } = await page(`/agencies/${ids.government}`);
    expect(elements(document, 'li').map(textOf)).toContain('示范区财政局');
  });

  it.each(['/agencies/nobody', '/agencies/00000000-0000-7000-8000-000000000000'])('%s is not found', async (url) => {
    expect((await page(url)).status).toBe(404);
  });
});

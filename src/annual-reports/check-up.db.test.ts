import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../platform/testing/index.ts';
import { extractJson } from './exports/extract-json.ts';
import { reportHtml } from './exports/report-html.ts';
import { aPublishedReport } from './exports/testing.ts';
import { packReport, unpackReport } from './packed-report.ts';
import { readReport } from './reading/read-report.ts';
import { columnServer } from './testing/column-server.ts';

const PATH = '/annual-reports/check-up';
const LARGEST = 300_000;
const database = await testDatabase();
const { app } = await columnServer(database, LARGEST);
const page = reportHtml(aPublishedReport(), 'zh');

type Part = { name: string; content: string | Buffer; fileName?: string };

function handIn(parts: readonly Part[], path = PATH) {
  const boundary = 'x-boundary';
  const chunks = parts.flatMap(({ name, content, fileName }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  const payload = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
  return app.inject({
    method: 'POST',
    url: path,
    payload,
    headers: { accept: 'text/html', 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

const packedIn = (body: string) => /name="report" value="([^"]+)"/.exec(body)?.[1] ?? '';
const download = (report: string, file: string) =>
  app.inject({
    method: 'POST',
    url: `${PATH}/download`,
    payload: new URLSearchParams({ report, file }).toString(),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('the check-up', () => {
  it('shows the tables and findings of an uploaded file', async () => {
    const { statusCode, body, headers } = await handIn([
      { name: 'file', content: page, fileName: '年报.html' },
      { name: 'text', content: '' },
      { name: 'year', content: '' },
    ]);
    expect(statusCode).toBe(200);
    expect(body).toContain('id="T3.newlyReceived.total"');
    expect(body).toContain('AR-T3-01');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('takes pasted text, from a browser or from a program', async () => {
    expect((await handIn([{ name: 'text', content: page }])).body).toContain('AR-T3-01');
    const { body } = await app.inject({
      method: 'POST',
      url: `/en${PATH}`,
      payload: new URLSearchParams({ text: page }).toString(),
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(body).toContain('lang="en"');
    expect(body).toContain('AR-T3-01');
  });

  it('hands out every file without having kept anything', async () => {
    const packed = packedIn((await handIn([{ name: 'file', content: page, fileName: 'r.html' }])).body);
    const json = (await download(packed, 'json')).json();
    const { findings, ...rest } = json;
    expect(rest).toEqual(JSON.parse(JSON.stringify(extractJson(await readReport(Buffer.from(page))))));
    expect(findings.length).toBeGreaterThan(0);
    expect((await download(packed, 'csv')).body).toContain('T3.newlyReceived.total');
    for (const file of ['xlsx', 'findings-docx']) expect((await download(packed, file)).rawPayload.subarray(0, 2).toString()).toBe('PK');
    const pdf = await download(packed, 'findings-pdf');
    expect(pdf.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
    expect(pdf.headers['content-disposition']).toMatch(/^attachment/);

    const { rows } = await sql<{ entries: number }>`
      select (select count(*) from annual_reports.report) + (select count(*) from audit.entry) as entries`.execute(database.db);
    expect(rows[0]?.entries).toBe(0);
  });

  it('says on the form what is wrong, with what was typed still there', async () => {
    const empty = await handIn([
      { name: 'file', content: '', fileName: '' },
      { name: 'text', content: ' ' },
      { name: 'year', content: '20x4' },
    ]);
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('请选择一个文件');
    expect(empty.body).toContain('value="20x4"');
    const noReport = await handIn([{ name: 'text', content: '今天天气很好。<script>alert(1)</script>' }]);
    expect(noReport.statusCode).toBe(422);
    expect(noReport.body).toContain('今天天气很好。&lt;script&gt;');
    expect((await handIn([{ name: 'file', content: Buffer.from('89504e470d0a1a0a0000', 'hex'), fileName: 'a.png' }])).body).toContain(
      '图片',
    );
  });

  it.each([
    [
      'without its end',
      `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc`,
      'multipart/form-data; boundary=x',
    ],
    ['without a boundary', 'abc', 'multipart/form-data'],
  ])('calls an upload %s a wrong request', async (_, payload, type) => {
    const { statusCode } = await app.inject({ method: 'POST', url: PATH, payload, headers: { 'content-type': type } });
    expect(statusCode).toBe(400);
  });

  it('says that pasted text is too long, and does not print a long year again', async () => {
    const text = await handIn([{ name: 'text', content: 'x'.repeat(1_500_000) }]);
    expect(text.statusCode).toBe(422);
    expect(text.body).toContain('粘贴的内容过长');
    const year = await handIn([
      { name: 'text', content: page },
      { name: 'year', content: '2'.repeat(900_000) },
    ]);
    expect(year.statusCode).toBe(422);
    expect(year.body.length).toBeLessThan(100_000);
  });

  it('sends away a file larger than it takes', async () => {
    const { statusCode, body } = await handIn([{ name: 'file', content: Buffer.alloc(LARGEST + 1, 'x'), fileName: 'large.txt' }]);
    expect(statusCode).toBe(422);
    expect(body).toContain('文件超过');
  });

  it('takes the year from the form where the report names none', async () => {
    const nameless = page.replaceAll('2023年', '').replaceAll('2023', '').replaceAll('2024', '');
    const { body } = await handIn([
      { name: 'file', content: nameless, fileName: 'r.html' },
      { name: 'year', content: '2022' },
    ]);
    expect((await download(packedIn(body), 'json')).json().year).toBe(2022);
  });

  it('lets nothing in the report run in the browser', async () => {
    const { body } = await handIn([
      { name: 'text', content: page.replace('一、总体情况', '一、总体情况<p>&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt;</p>') },
    ]);
    expect(body).not.toContain('<img src=x');
  });

  it('makes no file of a field that was tampered with', async () => {
    const packed = packedIn((await handIn([{ name: 'file', content: page, fileName: 'r.html' }])).body);
    const honest = unpackReport(packed)!;
    const tampered = [
      '',
      'nonsense',
      packed.slice(0, -20),
      packReport({ ...honest, report: { ...honest.report, cells: { ...honest.report.cells, 'T9.evil': 1 } } })!,
      packReport({ ...honest, report: { ...honest.report, title: { toString: 'x' } as unknown as string } })!,
    ];
    for (const report of tampered) expect((await download(report, 'json')).statusCode).toBe(422);
    expect((await download(packed, '../../etc/passwd')).statusCode).toBe(404);
  });

  it('sends away what has more findings than a page can show', async () => {
    const crowded = page.replace('一、总体情况', `一、总体情况<p>${'身份证号11010519491231002X，'.repeat(2_000)}</p>`);
    const { statusCode, body } = await handIn([{ name: 'file', content: crowded, fileName: 'r.html' }]);
    expect(statusCode).toBe(422);
    expect(body).toContain('远多于一份年报');
  });

  it('saves files under names that fit into a header', async () => {
    const packed = packedIn((await handIn([{ name: 'file', content: page, fileName: `${'年'.repeat(2_000)}.html` }])).body);
    const { statusCode, headers } = await download(packed, 'csv');
    expect(statusCode).toBe(200);
    expect(String(headers['content-disposition']).length).toBeLessThan(3_000);
    const broken = packReport({ ...unpackReport(packed)!, fileName: 'a\ud800\r\nb.html' })!;
    expect((await download(broken, 'csv')).headers['content-disposition']).toContain(`filename*=UTF-8''a%EF%BF%BDb.csv`);
  });

  it('repeats no long name beside every cell', async () => {
    const honest = unpackReport(packedIn((await handIn([{ name: 'text', content: page }])).body))!;
    const long = packReport({ ...honest, report: { ...honest.report, agency: '局'.repeat(200_000) } })!;
    expect((await download(long, 'csv')).statusCode).toBe(422);
  });

  it('does not unpack a bomb', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const bomb = deflateRawSync(Buffer.alloc(400_000_000, 'a')).toString('base64url');
    expect(bomb.length).toBeLessThan(900_000);
    const start = performance.now();
    expect((await download(bomb, 'json')).statusCode).toBe(422);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('works many times at once without leaving files behind', async () => {
    const { tmpdir } = await import('node:os');
    const before = (await readdir(tmpdir())).length;
    const answers = await Promise.all(Array.from({ length: 6 }, () => handIn([{ name: 'file', content: page, fileName: 'r.html' }])));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(200));
    expect((await readdir(tmpdir())).length).toBeLessThanOrEqual(before);
  });
});

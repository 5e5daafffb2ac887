import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { parse } from 'parse5';
import { checkPrepared, checkReport, prepare } from '../src/annual-reports/consistency.ts';
import { reportPdf } from '../src/annual-reports/exports/report-pdf.ts';
import { readReport } from '../src/annual-reports/reading/read-report.ts';
import { type Figure, median, ms, perSecond, rate, times, timesOf } from './measure.ts';
import { htmlSamples, textSamples } from './samples.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Reading and checking in one thread, in process. */
export async function benchReading(): Promise<Figure[]> {
  const texts = textSamples(60).map(encode);
  const html = htmlSamples(60);
  const pages = html.map(encode);
  const at = <T>(list: T[], round: number) => list[round % list.length] as T;

  const textTime = median(await timesOf(240, async (round) => checkReport(await readReport(at(texts, round)))));
  const htmlTime = median(await timesOf(240, async (round) => checkReport(await readReport(at(pages, round)))));
  const parseTime = median(await timesOf(240, (round) => parse(at(html, round))));
  return [
    { what: 'text report, read and checked', measured: ms(textTime), goal: '≤ 15 ms', met: textTime <= 15 },
    { what: 'HTML report, read and checked', measured: ms(htmlTime), goal: '≤ 15 ms', met: htmlTime <= 15 },
    { what: 'the same HTML against parse5 alone', measured: times(htmlTime / parseTime), goal: '≤ 4 ×', met: htmlTime / parseTime <= 4 },
    ...(await benchPdf()),
    await benchRules(),
  ];
}

async function benchRules(): Promise<Figure> {
  const reports = await Promise.all(textSamples(60).map((text) => readReport(encode(text))));
  const prepared = reports.map((report) => prepare(report));
  const count = 20_000;
  for (let i = 0; i < count / 4; i++) checkPrepared(prepared[i % prepared.length]!);
  const start = performance.now();
  for (let i = 0; i < count; i++) checkPrepared(prepared[i % prepared.length]!);
  const speed = perSecond(count, performance.now() - start);
  return { what: 'the rules alone, on cells already read, one thread', measured: rate(speed), goal: '≥ 6,000/s', met: speed >= 6000 };
}

const PUBLISHED = new URL('../../shared/reports/', import.meta.url);

/** Published PDFs where they are at hand, else one of our own. */
async function benchPdf(): Promise<Figure[]> {
  const names = await readdir(PUBLISHED).then(
    (all) => all.filter((name) => name.endsWith('.pdf')),
    () => [],
  );
  const files = names.length
    ? names.map((name) => ({ name, bytes: readFileSync(new URL(name, PUBLISHED)) as Uint8Array }))
    : [{ name: 'own PDF', bytes: await ownPdf() }];
  const figures: Figure[] = [];
  for (const { name, bytes } of files) {
    const own = median(await timesOf(12, async () => checkReport(await readReport(bytes.slice()))));
    const alone = median(await timesOf(12, () => textOf(bytes)));
    figures.push({
      what: `${name}: read and checked (${ms(own)}) against the text from the PDF library alone (${ms(alone)})`,
      measured: times(own / alone),
      goal: '≤ 3 ×',
      met: own / alone <= 3,
    });
  }
  return figures;
}

async function ownPdf(): Promise<Uint8Array> {
  const report = await readReport(encode(textSamples(1)[0] ?? ''));
  return reportPdf(report, 'zh');
}

async function textOf(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = new URL('../node_modules/pdfjs-dist/', import.meta.url).pathname;
  const document = await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${root}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}standard_fonts/`,
    verbosity: 0,
  }).promise;
  let characters = 0;
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent();
    for (const item of content.items) if ('str' in item) characters += item.str.length;
  }
  await document.destroy();
  return characters;
}

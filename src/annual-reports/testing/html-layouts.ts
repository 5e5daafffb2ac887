import { CHAPTER_TITLES } from '../published-report.ts';
import { proactiveGroups, remedyRows, requestRows, type SampleCell, type SampleRow } from './sample-grid.ts';
import type { SampleReport } from './sample-report.ts';
import { sampleText } from './sample-text.ts';

export interface HtmlLayout {
  /** One table for all of Table 2, or one for each item of Article 20. */
  proactiveTables: 'one' | 'per-item';
  /** What stands around the text of a cell. */
  cellMarkup: 'bare' | 'paragraph' | 'word-processor';
  blankAs: '' | '&nbsp;' | '<br>';
  page: 'fragment' | 'whole-page' | 'layout-table';
  /** Closing tags of rows and cells left out, as old editors do. */
  sloppy: boolean;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const MARKUP: Record<HtmlLayout['cellMarkup'], (text: string) => string> = {
  bare: (text) => text,
  paragraph: (text) => `<p style="text-align:center">${text}</p>`,
  'word-processor': (text) =>
    `<p class="MsoNormal" align="center"><span style="font-family:宋体"><o:p></o:p>${text.length > 3 ? `${text.slice(0, 2)}</span><span lang="EN-US">${text.slice(2)}` : text}</span></p>`,
};

function tableHtml(rows: SampleRow[], layout: HtmlLayout): string {
  const close = (tag: string) => (layout.sloppy ? '' : `</${tag}>`);
  const cellHtml = ({ text, colspan, rowspan }: SampleCell) => {
    const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan=${rowspan}` : ''}`;
    return `<td${spans}>${text ? MARKUP[layout.cellMarkup](escapeHtml(text)) : layout.blankAs}${close('td')}`;
  };
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row.map(cellHtml).join('\n')}${close('tr')}`).join('\n')}</tbody></table>`;
}

export function renderHtml(sample: SampleReport, layout: HtmlLayout): string {
  const text = sampleText(sample);
  const paragraph = (line: string) => `<p>${escapeHtml(line)}</p>`;
  const groups = proactiveGroups(sample);
  const proactive = layout.proactiveTables === 'one' ? [tableHtml(groups.flat(), layout)] : groups.map((group) => tableHtml(group, layout));
  const article = [
    `<h1>${escapeHtml(text.title)}</h1>`,
    paragraph(text.preamble),
    paragraph(CHAPTER_TITLES.ch1.zh),
    ...text.overview.map(paragraph),
    paragraph(CHAPTER_TITLES.ch2.zh),
    ...proactive,
    paragraph(CHAPTER_TITLES.ch3.zh),
    tableHtml(requestRows(sample), layout),
    paragraph(CHAPTER_TITLES.ch4.zh),
    tableHtml(remedyRows(sample), layout),
    paragraph(CHAPTER_TITLES.ch5.zh),
    ...text.problems.map(paragraph),
    paragraph(CHAPTER_TITLES.ch6.zh),
    paragraph(text.others),
    ...text.signature.map(paragraph),
  ].join('\n');
  return PAGE[layout.page](article, text.title);
}

const MENU =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zc">政策</a></li><li><a href="/nb">政府信息公开年报</a></li></ul></div>';
const FOOT = '<div class="footer"><p>主办:示例县人民政府办公室</p><p>网站标识码:9900000001</p></div>';

const PAGE: Record<HtmlLayout['page'], (article: string, title: string) => string> = {
  fragment: (article) => article,
  'whole-page': (article, title) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>td{border:1px solid}</style><script>document.write("<table><tr><td>9</td></tr></table>")</script></head><body>${MENU}<div class="article">${article}</div>${FOOT}</body></html>`,
  'layout-table': (article, title) =>
    `<html><head><title>${escapeHtml(title)}</title></head><body><table width="100%"><tr><td width="20%">${MENU}</td><td><table><tr><td>${article}</td></tr></table></td></tr><tr><td colspan="2">${FOOT}</td></tr></table></body></html>`,
};

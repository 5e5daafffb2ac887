import { CHAPTER_IDS, CHAPTER_TITLES, type ChapterId } from '../../src/annual-reports/published-report.ts';
import { type LaidOutCell, type LaidOutTable, layoutTables } from '../../src/annual-reports/table-layout.ts';
import type { ReportDraft } from './report-draft.ts';

/** A whole page as a government site publishes it: menu, article with the three statutory tables, footer. */
export function reportHtml(draft: ReportDraft): string {
  const tables = tablesOf(draft);
  const title = escapeHtml(draft.title);
  const chapters = CHAPTER_IDS.filter((id) => draft.narrative[id] !== undefined);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="ArticleTitle" content="${title}">
${draft.publishedOn ? `<meta name="PubDate" content="${draft.publishedOn} 09:00">` : ''}
<style>table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:2px 4px;text-align:center}</style>
</head>
<body>
<nav><a href="/">首页</a> <a href="/annual-reports">政府信息公开年报</a></nav>
<article>
<h1>${title}</h1>
${draft.publishedOn ? `<p class="meta">发布日期:${draft.publishedOn}</p>` : ''}
${draft.preamble.map(paragraph).join('\n')}
${chapters.map((id) => chapterHtml(id, draft, tables)).join('\n')}
${draft.signature.map((line) => `<p class="signature">${escapeHtml(line)}</p>`).join('\n')}
</article>
<footer>${footerLines(draft).map(paragraph).join('')}</footer>
</body>
</html>
`;
}

function chapterHtml(id: ChapterId, draft: ReportDraft, tables: readonly LaidOutTable[]): string {
  const text = draft.narrative[id]!.map(paragraph);
  const ofChapter = tables.filter((table) => table.chapter === id).map((table) => tableHtml(table, draft));
  return [`<h2>${CHAPTER_TITLES[id].zh}</h2>`, ...text, ...ofChapter].join('\n');
}

function tablesOf({ format, formatByTable, printed, printedOwn }: ReportDraft): LaidOutTable[] {
  const blanks = (cells: Record<string, string>) => Object.fromEntries(Object.keys(cells).map((id) => [id, null]));
  return layoutTables({
    format,
    ...(formatByTable ? { formatByTable } : {}),
    cells: blanks(printed),
    raw: {},
    ...(printedOwn ? { cellsOwn: blanks(printedOwn) } : {}),
  });
}

function tableHtml({ head, body }: LaidOutTable, draft: ReportDraft): string {
  const row = (cells: readonly LaidOutCell[]) => `<tr>${cells.map((cell) => cellHtml(cell, draft)).join('')}</tr>`;
  return `<table>\n${[...head, ...body].map(({ cells }) => row(cells)).join('\n')}\n</table>`;
}

function cellHtml({ role, text, cellId, own, rowspan, colspan }: LaidOutCell, { printed, printedOwn }: ReportDraft): string {
  const tag = role === 'head' ? 'th' : 'td';
  const spans = `${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`;
  const content = role === 'value' ? ((own ? printedOwn : printed)?.[cellId!] ?? '') : (text?.zh ?? '');
  return `<${tag}${spans}>${escapeHtml(content)}</${tag}>`;
}

function footerLines({ footer: { organiser, siteIdCode } }: ReportDraft): string[] {
  return [...(organiser ? [`主办单位:${organiser}`] : []), ...(siteIdCode ? [`网站标识码:${siteIdCode}`] : [])];
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

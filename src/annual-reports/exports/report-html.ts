import { printableText } from '../../documents/index.ts';
import { LANGUAGE_TAG, type Language } from '../../ui/language.ts';
import type { PublishedReport } from '../published-report.ts';
import { displayValue, type LaidOutCell, type LaidOutRow, type LaidOutTable, type TableSource } from '../table-layout.ts';
import { officialPunctuation } from './printed-table.ts';
import { type Paragraph, type ReportDocument, reportDocument } from './report-document.ts';

/** The whole report as a page of its own: no script, nothing fetched, the tables as real tables. */
export function reportHtml(report: PublishedReport, language: Language): string {
  const document = reportDocument(report, language);
  const { title, titleLines, published, preamble, chapters, signature } = document;
  const body = [
    `<h1>${titleLines.map(escapeHtml).join('<br>')}</h1>`,
    published ? `<p class="published">${escapeHtml(published)}</p>` : '',
    paragraphs(preamble),
    ...chapters.map(
      ({ heading, paragraphs: text, table }) =>
        `<h2>${escapeHtml(heading)}</h2>\n${paragraphs(text)}${table ? tableHtml(report, table, language) : ''}`,
    ),
    signature.length > 0 ? `<p class="signature">${signature.map(escapeHtml).join('<br>')}</p>` : '',
  ];
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
${metaTags(document, report)}<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function metaTags({ title }: ReportDocument, { publishedOn }: PublishedReport): string {
  const date = publishedOn ? `<meta name="PubDate" content="${escapeHtml(publishedOn)}">\n` : '';
  return `<meta name="ArticleTitle" content="${escapeHtml(title)}">\n${date}`;
}

function paragraphs(list: Paragraph[]): string {
  return list.map(({ lead, text }) => `<p>${lead ? `<b>${escapeHtml(lead)}</b>` : ''}${escapeHtml(text)}</p>\n`).join('');
}

/** One of the three tables; each group of Table 2 is a row group of its own. */
export function tableHtml(report: TableSource, table: LaidOutTable, language: Language): string {
  const rows = (list: LaidOutRow[]) =>
    list.map((row) => `<tr>${row.cells.map((cell) => cellHtml(report, cell, language)).join('')}</tr>\n`);
  const head = table.head.length > 0 ? `<thead>\n${rows(table.head).join('')}</thead>\n` : '';
  const body = rows(table.body)
    .map((row, index) => (index > 0 && table.body[index]?.startsGroup ? `</tbody>\n<tbody>\n${row}` : row))
    .join('');
  return `<table class="${table.id}" aria-label="${escapeHtml(table.title[language])}">\n${head}<tbody>\n${body}</tbody>\n</table>`;
}

function cellHtml(report: TableSource, cell: LaidOutCell, language: Language): string {
  const spans = `${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}`;
  if (cell.cellId) return `<td${spans}>${escapeHtml(displayValue(report, cell.cellId, cell.own))}</td>`;
  const label = cell.text?.[language] ?? '';
  const text = escapeHtml(language === 'zh' ? officialPunctuation(label) : label);
  if (cell.role === 'note') return `<td class="note"${spans}>${text}</td>`;
  return `<th${cell.scope ? ` scope="${cell.scope}"` : ''}${cell.vertical ? ' class="vertical"' : ''}${spans}>${text}</th>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

const STYLE = `
body{margin:0;color:#111;background:#fff;font:1.05rem/1.9 FangSong,"Noto Serif SC",serif}
main{max-width:52rem;margin:0 auto;padding:2rem 1rem}
h1{font:bold 1.6rem/1.5 "Noto Serif SC",SimSun,serif;text-align:center}
h2{font:bold 1.1rem/1.9 SimHei,"Noto Sans SC",sans-serif;margin:1rem 0 .3rem}
p{margin:0;text-indent:2em}
.published{text-align:center;text-indent:0;margin-bottom:1rem}
.signature{text-align:right;text-indent:0;margin-top:2rem}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.4rem;font-size:.85rem;line-height:1.4}
th,td{border:1px solid #333;padding:.25rem .3rem;font-weight:normal;text-align:center}
th[scope=row],.note{text-align:left}
td{font-variant-numeric:tabular-nums}
.vertical{writing-mode:vertical-rl;letter-spacing:.1em}
@page{size:A4;margin:37mm 26mm 35mm 28mm}`;

import { mmToPoints, TEXT_HEIGHT, TEXT_WIDTH } from '../../documents/index.ts';
import {
  bodyParagraph,
  centredParagraph,
  headingParagraph,
  signatureParagraphs,
  titleParagraph,
  type WordSection,
  wordDocument,
  wordTable,
} from '../../documents/server.ts';
import type { Language } from '../../ui/language.ts';
import type { PublishedReport } from '../published-report.ts';
import { type PrintedTable, printedTable } from './printed-table.ts';
import { type DocumentChapter, refuseLongText, reportDocument } from './report-document.ts';
import { VERTICAL_WIDTH } from './table-fit.ts';

/** The whole report as a Word document on the page of an official document. */
export async function reportDocx(report: PublishedReport, language: Language): Promise<Uint8Array> {
  const document = reportDocument(report, language);
  refuseLongText(document);
  const sections: WordSection[] = [{ children: [titleParagraph(document.titleLines)] }];
  const add = (children: WordSection['children'], landscape = false) => {
    const last = sections.at(-1)!;
    if ((last.landscape ?? false) === landscape) last.children.push(...children);
    else sections.push({ children, landscape });
  };
  if (document.published) add([centredParagraph(document.published)]);
  add(document.preamble.map(bodyParagraph));
  for (const chapter of document.chapters) {
    const table = chapter.table && printedTable(report, chapter.table, language);
    add(chapterParagraphs(chapter, table, language), table?.landscape ?? false);
  }
  add(signatureParagraphs(document.signature));
  return wordDocument(document.title, sections, report.agency ?? 'Gongkai');
}

function chapterParagraphs(chapter: DocumentChapter, table: PrintedTable | null, language: Language): WordSection['children'] {
  const aboveTable = table !== null && chapter.paragraphs.length === 0;
  // Table 3 fills a page; word processors that do not keep the rows of a table together would tear it.
  const onNewPage = table?.id === 'T3' && !table.landscape;
  return [
    headingParagraph(chapter.heading, { aboveTable, onNewPage }),
    ...chapter.paragraphs.map(bodyParagraph),
    ...(table ? [drawTable(table, language)] : []),
  ];
}

function drawTable({ head, body, widths, size, inset, landscape, breakable }: PrintedTable, language: Language) {
  return wordTable([...head, ...body], {
    widths,
    width: mmToPoints(landscape ? TEXT_HEIGHT : TEXT_WIDTH),
    size,
    inset,
    headRows: head.length,
    together: !breakable,
    vertical: { as: language === 'zh' ? 'stacked' : 'turned', turnedLength: VERTICAL_WIDTH },
  });
}

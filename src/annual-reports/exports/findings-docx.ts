import { mmToPoints, TEXT_WIDTH } from '../../documents/index.ts';
import { detailParagraph, headingParagraph, titleParagraph, type WordTableCell, wordDocument, wordTable } from '../../documents/server.ts';
import type { Language } from '../../ui/language.ts';
import { type CheckedReport, type FindingsDocument, findingsDocument } from './findings-document.ts';

/** What a check found, to edit and to answer. */
export function findingsDocx(checked: CheckedReport, language: Language): Promise<Uint8Array> {
  const document = findingsDocument(checked, language);
  const colon = language === 'zh' ? '：' : ': ';
  const children = [
    titleParagraph([document.title]),
    listTable(
      document.facts.map(({ name, value }) => [name, value]),
      [24, 76],
      0,
    ),
    ...scoreParts(document),
    ...document.groups.flatMap(({ title, findings }) => [
      headingParagraph(title),
      ...findings.flatMap(({ number, rule, message, details }) => [
        detailParagraph({ lead: `${number}. ${rule} `, text: message, keepNext: details.length > 0 }),
        ...details.map(({ name, value }) => detailParagraph({ lead: '', text: `${name}${colon}${value}`, small: true })),
      ]),
    ]),
    ...(document.remark ? [detailParagraph({ lead: '', text: document.remark })] : []),
  ];
  return wordDocument(document.title, [{ children }], 'Gongkai');
}

function scoreParts({ scores, scoreTitle }: FindingsDocument) {
  if (scores.length === 0) return [];
  return [headingParagraph(scoreTitle, { aboveTable: true }), listTable(scores, [30, ...scores[0]!.slice(1).map(() => 14)], 1)];
}

function listTable(rows: string[][], widths: number[], headRows: number) {
  const cells = rows.map((row, y) =>
    row.map(
      (text, column): WordTableCell => ({
        text,
        column,
        rowspan: 1,
        colspan: 1,
        align: column === 0 || headRows === 0 ? 'left' : 'center',
        vertical: false,
        bold: y < headRows || (headRows === 0 && column === 0),
      }),
    ),
  );
  return wordTable(cells, { widths, width: mmToPoints(TEXT_WIDTH), size: 10.5, inset: 4, headRows, together: false });
}

import type { Language } from '../ui/language.ts';
import type { CheckUpFile } from './check-up.view.tsx';
import type { CheckedUp } from './check-up-task.ts';
import { extractJson } from './exports/extract-json.ts';
import { findingsDocx } from './exports/findings-docx.ts';
import { findingsJson } from './exports/findings-json.ts';
import { findingsPdf } from './exports/findings-pdf.ts';
import { reportCsv } from './exports/report-csv.ts';
import { reportXlsx } from './exports/report-xlsx.ts';
import { fileStem } from './report-downloads.ts';

export interface MadeFile {
  type: string;
  name: string;
  content: string | Buffer;
}

/** A file of a check-up, made from what the browser handed back. `today` stands in the documents as the day of the check. */
export async function makeCheckUpFile(
  { report, findings, scores, fileName, sha256 }: CheckedUp,
  file: CheckUpFile,
  language: Language,
  today: string,
): Promise<MadeFile> {
  const stem = fileStem((fileName ?? '').replace(/\.[^.]*$/, '')) || (language === 'zh' ? '年报' : 'annual-report');
  const checked = { report, findings, scores, file: { name: fileName, sha256 }, checkedOn: today };
  const what = language === 'zh' ? '体检' : 'check-up';
  switch (file) {
    case 'json': {
      const json = { ...extractJson(report), ...findingsJson(findings) };
      return { type: 'application/json; charset=utf-8', name: `${stem}.json`, content: `${JSON.stringify(json, null, 2)}\n` };
    }
    case 'csv':
      return { type: 'text/csv; charset=utf-8', name: `${stem}.csv`, content: reportCsv.file(report, language) };
    case 'xlsx':
      return { type: XLSX, name: `${stem}.xlsx`, content: Buffer.from(await reportXlsx(report, findings, language)) };
    case 'findings-pdf':
      return { type: 'application/pdf', name: `${stem}-${what}.pdf`, content: Buffer.from(await findingsPdf(checked, language)) };
    case 'findings-docx':
      return { type: DOCX, name: `${stem}-${what}.docx`, content: Buffer.from(await findingsDocx(checked, language)) };
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

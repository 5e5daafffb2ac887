import { readFileSync } from 'node:fs';
import { type Typesetter, typesetterOfProcess } from '../../documents/server.ts';
import type { Language } from '../../ui/language.ts';
import { type CheckedReport, findingsDocument } from './findings-document.ts';

const TEMPLATE = readFileSync(new URL('./findings.typ', import.meta.url), 'utf8');

/** What a check found, to file or to hand on. */
export function findingsPdf(
  checked: CheckedReport,
  language: Language,
  typesetter: Pick<Typesetter, 'pdf'> = typesetterOfProcess(),
): Promise<Uint8Array> {
  return typesetter.pdf({ template: TEMPLATE, data: findingsDocument(checked, language) });
}

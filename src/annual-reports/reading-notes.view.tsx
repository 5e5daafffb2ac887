import type { Language } from '../ui/language.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Notice } from '../ui/portal/notice.view.tsx';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import type { ReadingNote } from './published-report.ts';

/** What the reader could not settle, with its place in the file. */
export function ReadingNotes({ language, notes }: { language: Language; notes: readonly ReadingNote[] }) {
  if (notes.length === 0) return null;
  const text = ANNUAL_REPORT_MESSAGES[language];
  return (
    <Notice tone="warning" title={text.notes}>
      <p>{text.notesLead}</p>
      <ul>
        {notes.map((note) => (
          <li key={`${note.code}${note.place?.line ?? note.place?.page ?? ''}${note.message}`}>
            {language === 'zh' ? note.message : note.messageEn}
            <Place language={language} note={note} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Place({ language, note }: { language: Language; note: ReadingNote }) {
  const text = ANNUAL_REPORT_MESSAGES[language].place;
  const { line, page } = note.place ?? {};
  if (line === undefined && page === undefined) return null;
  const place = page === undefined ? text.line(formatNumber(language, line!)) : text.page(formatNumber(language, page));
  return <span className="soft">{language === 'zh' ? `（${place}）` : ` (${place})`}</span>;
}

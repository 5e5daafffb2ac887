import type { ReactNode } from 'react';
import type { Language } from '../ui/language.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import type { NarrativePassage, NumberMark, NumberState } from './narrative-marks.ts';

const STATES: readonly NumberState[] = ['matches', 'differs', 'seen'];

/** The text of the report, always in Chinese, with its numbers marked. */
export function Narrative({ language, passages }: { language: Language; passages: readonly NarrativePassage[] }) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const names = { matches: text.numberMatches, differs: text.numberDiffers, seen: text.numberSeen };
  const used = STATES.filter((state) => passages.some(({ marks }) => marks.some((mark) => mark.state === state)));
  return (
    <div className="narrative">
      {used.length > 0 ? (
        <p className="narrative-key">
          {text.marksExplained}
          {used.map((state) => (
            <span key={state}>
              <mark className={`number-${state}`}>12</mark> {names[state]}
            </span>
          ))}
        </p>
      ) : null}
      {passages.map((passage) => (
        <section key={passage.id} aria-labelledby={`text-${passage.id}`} lang="zh-CN">
          <h3 id={`text-${passage.id}`}>{passage.heading}</h3>
          {paragraphsOf(passage.text).map(({ from, text: paragraph }) => (
            <p key={from}>{marked(paragraph, from, passage.marks, names, language)}</p>
          ))}
        </section>
      ))}
    </div>
  );
}

function paragraphsOf(text: string): { from: number; text: string }[] {
  let from = 0;
  return text.split('\n').flatMap((paragraph) => {
    const start = from;
    from += paragraph.length + 1;
    return paragraph.trim() === '' ? [] : [{ from: start, text: paragraph }];
  });
}

function marked(
  paragraph: string,
  start: number,
  marks: readonly NumberMark[],
  names: Record<NumberState, string>,
  language: Language,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let place = 0;
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const from = mark.from - start;
    const to = mark.to - start;
    if (from < place || to > paragraph.length || to <= from) continue;
    const number = paragraph.slice(from, to);
    parts.push(
      paragraph.slice(place, from),
      <mark key={from} className={`number-${mark.state}`}>
        {mark.finding === undefined ? number : <a href={`#finding-${mark.finding}`}>{number}</a>}
        {mark.state === 'differs' ? (
          <span className="hidden" lang={language === 'en' ? 'en' : undefined}>
            {language === 'zh' ? `（${names.differs}）` : ` (${names.differs})`}
          </span>
        ) : null}
      </mark>,
    );
    place = to;
  }
  return [...parts, paragraph.slice(place)];
}

import type { Language } from '../ui/language.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';

/** The same page for another year. */
export function YearChooser({
  language,
  year,
  years,
  href,
}: {
  language: Language;
  year: number;
  years: readonly number[];
  href: (year: number) => string;
}) {
  return (
    <nav className="years" aria-label={ANNUAL_REPORT_MESSAGES[language].years}>
      <ul>
        {years.map((each) => (
          <li key={each}>
            <a href={href(each)} aria-current={each === year ? 'page' : undefined}>
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

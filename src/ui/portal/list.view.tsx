import type { ReactNode } from 'react';
import type { Language } from '../language.ts';
import { formatNumber } from '../numbers.ts';
import { FRAME_MESSAGES } from './messages.ts';

export interface Paging {
  page: number;
  pageSize: number;
  total: number;
}

export function Pagination({ language, paging, href }: { language: Language; paging: Paging; href: (page: number) => string }) {
  const text = FRAME_MESSAGES[language];
  const last = Math.max(1, Math.ceil(paging.total / paging.pageSize));
  const number = (value: number) => formatNumber(language, value);
  return (
    <nav className="pagination" aria-label={text.pagination}>
      <p>{shownOf(language, paging)}</p>
      {last === 1 ? null : (
        <ul>
          {paging.page > 1 ? (
            <li>
              <a rel="prev" href={href(paging.page - 1)}>
                {text.previousPage}
              </a>
            </li>
          ) : null}
          {pagesAround(paging.page, last).map((page) => (
            <li key={page}>
              {page < 0 ? (
                <span aria-hidden="true">…</span>
              ) : (
                <a href={href(page)} aria-label={text.page(number(page))} aria-current={page === paging.page ? 'page' : undefined}>
                  {number(page)}
                </a>
              )}
            </li>
          ))}
          {paging.page < last ? (
            <li>
              <a rel="next" href={href(paging.page + 1)}>
                {text.nextPage}
              </a>
            </li>
          ) : null}
        </ul>
      )}
    </nav>
  );
}

export function shownOf(language: Language, { page, pageSize, total }: Paging): string {
  const number = (value: number) => formatNumber(language, value);
  const from = (page - 1) * pageSize + 1;
  if (total === 0 || from > total) return FRAME_MESSAGES[language].noneShown;
  return FRAME_MESSAGES[language].shown(number(from), number(Math.min(total, page * pageSize)), number(total));
}

/** For lists without page numbers: back to the beginning, and on. */
export function PageSteps({ language, first, next }: { language: Language; first?: string; next?: string }) {
  const text = FRAME_MESSAGES[language];
  if (!first && !next) return null;
  return (
    <nav className="pagination" aria-label={text.pagination}>
      <ul>
        {first ? (
          <li>
            <a href={first}>{text.firstPage}</a>
          </li>
        ) : null}
        {next ? (
          <li>
            <a rel="next" href={next}>
              {text.nextPage}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** First, last and the neighbours; each gap is a negative number. */
export function pagesAround(page: number, last: number): number[] {
  const pages = [...new Set([1, page - 1, page, page + 1, last])].filter((p) => p >= 1 && p <= last).sort((a, b) => a - b);
  return pages.flatMap((p, index) => {
    const before = pages[index - 1];
    if (before === undefined || p - before === 1) return [p];
    return p - before === 2 ? [p - 1, p] : [-p, p];
  });
}

/** A form that asks again with other values in the address. `keep` are values that stay, as the order of sorting. */
export function FilterForm({
  language,
  action,
  keep = {},
  clearHref,
  submit,
  children,
}: {
  language: Language;
  action: string;
  keep?: Record<string, string | undefined>;
  clearHref?: string;
  /** What the button says. */
  submit?: string;
  children: ReactNode;
}) {
  const text = FRAME_MESSAGES[language];
  return (
    <form className="filter" action={action} aria-label={text.filter}>
      {Object.entries(keep).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
      <div className="filter-fields">{children}</div>
      <p className="filter-actions">
        <button type="submit" className="button">
          {submit ?? text.apply}
        </button>
        {clearHref ? <a href={clearHref}>{text.clear}</a> : null}
      </p>
    </form>
  );
}

export interface SortLink {
  label: string;
  href: string;
  current?: 'ascending' | 'descending';
}

export function SortLinks({ language, links }: { language: Language; links: readonly SortLink[] }) {
  const text = FRAME_MESSAGES[language];
  return (
    <nav className="sort" aria-label={text.sortBy}>
      <span aria-hidden="true">{text.sortBy}</span>
      <ul>
        {links.map((link) => (
          <li key={link.label}>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.label}
              {link.current ? (
                <>
                  <span aria-hidden="true">{link.current === 'ascending' ? ' ↑' : ' ↓'}</span>
                  <span className="hidden">{text.sorted[link.current]}</span>
                </>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface Download {
  href: string;
  /** `XLSX`, `PDF` … */
  format: string;
  label: string;
  /** In bytes, where it is known. */
  size?: number;
}

export function DownloadList({ language, downloads }: { language: Language; downloads: readonly Download[] }) {
  return (
    <ul className="downloads" aria-label={FRAME_MESSAGES[language].downloads}>
      {downloads.map((download) => (
        <li key={download.href}>
          <a href={download.href} download>
            <span className="format">{download.format}</span> {download.label}
            {download.size === undefined ? null : <span className="size"> {fileSize(language, download.size)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function fileSize(language: Language, bytes: number): string {
  if (bytes < 1024 * 1024) return `${formatNumber(language, Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${formatNumber(language, Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

/** A query string in a steady order; empty values are left out. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

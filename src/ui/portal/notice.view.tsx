import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'info' | 'warning' | 'error';

export function Notice({ tone = 'plain', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

export interface KeyFigure {
  label: string;
  value: string;
  note?: string;
  href?: string;
}

export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.href ? <a href={figure.href}>{figure.label}</a> : figure.label}</dt>
          <dd>
            <span className="figure">{figure.value}</span>
            {figure.note ? <span className="figure-note">{figure.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface LinkCard {
  href: string;
  title: string;
  text: string;
}

export function LinkCards({ cards }: { cards: readonly LinkCard[] }) {
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={card.href}>
          <h3>
            <a href={card.href}>{card.title}</a>
          </h3>
          <p>{card.text}</p>
        </li>
      ))}
    </ul>
  );
}

/** Links to the sections of one long page, in place of tabs that would need script. */
export function PageContents({ label, entries }: { label: string; entries: readonly { id: string; label: string; count?: number }[] }) {
  return (
    <nav className="contents" aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>
              {entry.label}
              {entry.count === undefined ? null : <span className="count">{entry.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

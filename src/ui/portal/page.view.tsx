import type { ReactNode } from 'react';
import { LANGUAGE_TAG } from '../language.ts';
import { Footer } from './footer.view.tsx';
import { type Crumb, hrefIn } from './frame.ts';
import { Head, type HeadProps } from './head.view.tsx';
import { Header } from './header.view.tsx';
import { FRAME_MESSAGES } from './messages.ts';

export interface PortalPageProps extends HeadProps {
  /** From below the home page down to this page; none on the home page. */
  breadcrumb?: readonly Crumb[];
  /** A band across the page, above the content. */
  hero?: ReactNode;
  children: ReactNode;
}

export function PortalPage({ breadcrumb = [], hero, children, ...head }: PortalPageProps) {
  const { frame } = head;
  const text = FRAME_MESSAGES[frame.language];
  return (
    <html lang={LANGUAGE_TAG[frame.language]} data-size={frame.display.size} data-contrast={frame.display.contrast}>
      <Head {...head} />
      <body>
        <a className="skip" href="#content">
          {text.skipToContent}
        </a>
        <Header frame={frame} />
        {breadcrumb.length > 0 ? (
          <nav className="breadcrumb wide" aria-label={text.breadcrumb}>
            <ol>
              {[{ label: text.home, path: '/' } as Crumb, ...breadcrumb].map((crumb) => (
                <li key={crumb.label}>
                  {crumb.path === undefined ? (
                    <span aria-current="page">{crumb.label}</span>
                  ) : (
                    <a href={hrefIn(frame, crumb.path)}>{crumb.label}</a>
                  )}
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <main id="content" tabIndex={-1}>
          {hero ? (
            <div className="hero">
              <div className="wide">{hero}</div>
            </div>
          ) : null}
          <div className="wide">{children}</div>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

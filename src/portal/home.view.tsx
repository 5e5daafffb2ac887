import { type Frame, hrefIn, textIn } from '../ui/portal/frame.ts';
import { type KeyFigure, KeyFigures, LinkCards } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { PORTAL_MESSAGES } from './messages.ts';
import { ENTRANCES } from './navigation.ts';

export interface Highlights {
  figures: readonly KeyFigure[];
  latest: readonly { href: string; title: string; publishedOn: string | null }[];
}

export function HomePage({ frame, highlights }: { frame: Frame; highlights: Highlights }) {
  const text = PORTAL_MESSAGES[frame.language].home;
  const cards = ENTRANCES.filter(({ path }) => frame.navigation.some((entry) => entry.path === path)).map((entrance) => ({
    href: hrefIn(frame, entrance.path),
    title: textIn(frame, entrance.label),
    text: textIn(frame, entrance.text),
  }));
  const hero = (
    <>
      <h1>{`${textIn(frame, frame.site.regionName)}${frame.language === 'zh' ? '' : ': '}${text.title}`}</h1>
      <p className="lead">{text.lead}</p>
    </>
  );
  return (
    <PortalPage frame={frame} title={textIn(frame, frame.site.siteName)} description={text.description} hero={hero}>
      <h2 className="first">{text.entrances}</h2>
      <LinkCards cards={cards} />
      {highlights.figures.length > 0 ? (
        <>
          <h2>{text.figures}</h2>
          <KeyFigures figures={highlights.figures} />
        </>
      ) : null}
      {highlights.latest.length > 0 ? (
        <>
          <h2>{text.latest}</h2>
          <ul className="dated-list">
            {highlights.latest.map((report) => (
              <li key={report.href}>
                <a href={report.href}>{report.title}</a>
                {report.publishedOn ? <time dateTime={report.publishedOn}>{report.publishedOn}</time> : null}
              </li>
            ))}
          </ul>
          <p>
            <a href={hrefIn(frame, '/annual-reports')}>{text.allReports}</a>
          </p>
        </>
      ) : null}
    </PortalPage>
  );
}

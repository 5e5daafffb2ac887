import { type Frame, hrefIn, type NavigationEntry, textIn } from '../ui/portal/frame.ts';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { PORTAL_MESSAGES } from './messages.ts';

export function SiteMapPage({ frame }: { frame: Frame }) {
  const text = PORTAL_MESSAGES[frame.language].siteMap;
  return (
    <PortalPage frame={frame} title={text.title} breadcrumb={[{ label: text.title }]}>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <h2>{text.columns}</h2>
      <Entries frame={frame} entries={frame.navigation} />
      <h2>{text.about}</h2>
      <Entries frame={frame} entries={frame.footerLinks} />
    </PortalPage>
  );
}

function Entries({ frame, entries }: { frame: Frame; entries: readonly NavigationEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.path}>
          <a href={hrefIn(frame, entry.path)}>{textIn(frame, entry.label)}</a>
        </li>
      ))}
    </ul>
  );
}

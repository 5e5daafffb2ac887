import { type Frame, hrefIn, type Text, textIn } from '../ui/portal/frame.ts';
import { type Download, DownloadList } from '../ui/portal/list.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { PORTAL_MESSAGES } from './messages.ts';

export interface Dataset {
  id: string;
  title: Text;
  text: Text;
  licence: { name: Text; href?: string };
  /** The address of the interface. */
  api: string;
  downloads: readonly (Omit<Download, 'label'> & { label: Text })[];
}

export interface OpenDataPageProps {
  frame: Frame;
  datasets: readonly Dataset[];
  /** The readable description of the interface. */
  apiPath: string;
}

export function OpenDataPage({ frame, datasets, apiPath }: OpenDataPageProps) {
  const text = PORTAL_MESSAGES[frame.language].openData;
  const { language } = frame;
  return (
    <PortalPage frame={frame} title={text.title} description={text.description} breadcrumb={[{ label: text.title }]}>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      {datasets.map(({ id, title, text: about, licence, api, downloads }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{textIn(frame, title)}</h2>
          <p>{textIn(frame, about)}</p>
          <DownloadList
            language={language}
            downloads={downloads.map((download) => ({ ...download, label: textIn(frame, download.label) }))}
          />
          <dl className="facts">
            <div>
              <dt>{text.api}</dt>
              <dd>
                <a href={api} className="code">
                  {api}
                </a>
              </dd>
            </div>
            <div>
              <dt>{text.licence}</dt>
              <dd>{licence.href ? <a href={licence.href}>{textIn(frame, licence.name)}</a> : textIn(frame, licence.name)}</dd>
            </div>
          </dl>
        </section>
      ))}
      <h2>{text.api}</h2>
      <p>{text.apiText}</p>
      <p>
        <a href={hrefIn(frame, apiPath)}>{text.apiLink}</a>
      </p>
    </PortalPage>
  );
}

import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { PORTAL_MESSAGES } from './messages.ts';

export interface Problem {
  readonly status: number;
  /** In the reader's words, in place of the general sentence. */
  readonly message?: string;
  /** Found again in the log. */
  readonly reference?: string;
}

type KnownStatus = keyof (typeof PORTAL_MESSAGES)['zh']['errors'];

export function ErrorPage({ frame, problem }: { frame: Frame; problem: Problem }) {
  const text = PORTAL_MESSAGES[frame.language];
  const { title, text: sentence } = text.errors[nearestKnown(problem.status)];
  return (
    <PortalPage frame={{ ...frame, qrSvg: '' }} title={title} noIndex>
      <div className="error-page">
        <p className="error-number">{text.errorNumber(problem.status)}</p>
        <h1>{title}</h1>
        <p className="lead">{problem.message ?? sentence}</p>
        <p>{text.wayOut}</p>
        <ul>
          <li>
            <a href={hrefIn(frame, '/')}>{text.toHome}</a>
          </li>
          <li>
            <a href={hrefIn(frame, '/site-map')}>{text.toSiteMap}</a>
          </li>
        </ul>
        {problem.reference ? (
          <p className="hint">
            {text.reference} <span className="code">{problem.reference}</span>
          </p>
        ) : null}
      </div>
    </PortalPage>
  );
}

function nearestKnown(status: number): KnownStatus {
  if (status in PORTAL_MESSAGES.zh.errors) return status as KnownStatus;
  return status >= 500 ? 500 : 400;
}

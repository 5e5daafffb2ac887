import { formatNumber } from '../numbers.ts';
import { type Frame, hrefIn, textIn } from './frame.ts';
import { FRAME_MESSAGES } from './messages.ts';

const ICP_REGISTER = 'https://beian.miit.gov.cn/';
const POLICE_REGISTER = 'https://beian.mps.gov.cn/#/query/webSearch';

export function Footer({ frame }: { frame: Frame }) {
  const text = FRAME_MESSAGES[frame.language];
  const { site } = frame;
  return (
    <footer className="site-footer">
      <div className="wide">
        <div className="footer-facts">
          <ul className="footer-links">
            {frame.footerLinks.map((entry) => (
              <li key={entry.path}>
                <a href={hrefIn(frame, entry.path)}>{textIn(frame, entry.label)}</a>
              </li>
            ))}
            {site.errorReportUrl ? (
              <li>
                <a href={site.errorReportUrl}>{text.reportError}</a>
              </li>
            ) : null}
          </ul>
          <dl>
            <Fact name={text.organiser} value={textIn(frame, site.organiser)} />
            <Fact name={text.undertaker} value={textIn(frame, site.undertaker)} />
            <Fact name={text.contact} value={site.contact.phone} />
            {site.contact.email ? <Fact name={text.email} value={site.contact.email} /> : null}
            <Fact name={text.address} value={textIn(frame, site.contact.address)} />
            {site.siteIdCode ? <Fact name={text.siteIdCode} value={site.siteIdCode} /> : null}
          </dl>
          <p className="filings" lang="zh-CN">
            {site.icpNo ? <a href={ICP_REGISTER}>{site.icpNo}</a> : null}
            {site.policeFilingNo ? (
              <a href={`${POLICE_REGISTER}?code=${site.policeFilingNo.replace(/\D/g, '')}`}>{site.policeFilingNo}</a>
            ) : null}
          </p>
          {frame.visits === undefined ? null : <p className="visits">{text.visits(formatNumber(frame.language, frame.visits))}</p>}
        </div>
        {frame.qrSvg ? (
          <figure className="qr">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by qr-code.ts from module coordinates only */}
            <div dangerouslySetInnerHTML={{ __html: frame.qrSvg }} />
            <figcaption>{text.qrCaption}</figcaption>
          </figure>
        ) : null}
      </div>
    </footer>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

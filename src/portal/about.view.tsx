import { type Frame, textIn } from '../ui/portal/frame.ts';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { PORTAL_MESSAGES } from './messages.ts';

export function AboutPage({ frame }: { frame: Frame }) {
  const text = PORTAL_MESSAGES[frame.language].about;
  const { site } = frame;
  return (
    <PortalPage frame={frame} title={text.title} breadcrumb={[{ label: text.title }]}>
      <h1>{text.title}</h1>
      <h2>{text.purpose}</h2>
      <p>{text.purposeText(textIn(frame, site.organiser))}</p>
      <h2>{text.accuracy}</h2>
      <p>{text.accuracyText}</p>
      <h2>{text.accessibility}</h2>
      <p>{text.accessibilityText}</p>
      <ul>
        {text.features.map((feature) => (
          <li key={feature}>{feature}</li>
        ))}
      </ul>
      <h3>{text.limits}</h3>
      <p>{text.limitsText}</p>
      <h3>{text.contact}</h3>
      <p>{text.contactText}</p>
      <address>
        {textIn(frame, site.undertaker)}
        <br />
        {textIn(frame, site.contact.address)}
        <br />
        {[site.contact.phone, site.contact.email].filter(Boolean).join(' · ')}
      </address>
      <h2>{text.privacy}</h2>
      <p>{text.privacyText}</p>
    </PortalPage>
  );
}

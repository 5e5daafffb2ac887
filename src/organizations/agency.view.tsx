import type { ReactNode } from 'react';
import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import { Notice } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { AGENCY_KIND_LABELS, type Agency } from './agency.ts';
import type { FormerName } from './agency-name.ts';
import { agencyPath, DIRECTORY_PATH, nameIn } from './agency-path.ts';
import { ORGANIZATION_MESSAGES } from './messages.ts';
import { SUCCESSION_LABELS, type Succession } from './succession.ts';

export interface AgencyPageProps {
  frame: Frame;
  agency: Agency;
  region: { name: string; nameEn: string | null };
  parent?: Agency;
  below: readonly Agency[];
  formerNames: readonly FormerName[];
  /** Mergers, splits and abolition; renames stand among the former names. */
  changes: readonly Succession[];
  /** Every agency that the changes name. */
  parties: ReadonlyMap<string, Agency>;
  reportsPath: string;
}

export function AgencyPage(props: AgencyPageProps) {
  const { frame, agency, region, parent, below, reportsPath } = props;
  const { language } = frame;
  const text = ORGANIZATION_MESSAGES[language];
  const name = nameIn(language, agency);
  const powers = (['makesRules', 'enforcesLaw', 'approvalBureau'] as const).filter((power) => agency[power]);
  const { contact, site } = agency;
  return (
    <PortalPage
      frame={frame}
      title={name}
      description={`${name}：${text.directoryDescription}`}
      breadcrumb={[{ label: text.directory, path: DIRECTORY_PATH }, { label: name }]}
    >
      <h1>{name}</h1>
      {agency.dissolvedOn ? (
        <Notice tone="warning">
          <p>{text.ended(`${agency.dissolvedOn}`)}</p>
        </Notice>
      ) : null}
      <p>
        <a href={hrefIn(frame, reportsPath)}>{text.reports}</a>
      </p>
      <h2>{text.contact}</h2>
      <Facts
        caption={text.contact}
        facts={[
          { name: text.disclosureOffice, value: contact.office },
          { name: text.phone, value: contact.phone },
          { name: text.email, value: contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null },
          { name: text.address, value: contact.address },
          { name: text.postcode, value: contact.postcode },
          { name: text.officeHours, value: contact.officeHours },
        ]}
        none={text.notStated}
      />
      <h2>{text.particulars}</h2>
      <Facts
        caption={text.particulars}
        facts={[
          { name: text.kind, value: AGENCY_KIND_LABELS[agency.kind][language] },
          { name: text.region, value: nameIn(language, region) },
          { name: text.shortName, value: agency.shortName },
          { name: text.parent, value: parent ? <AgencyLink frame={frame} agency={parent} /> : null },
          { name: text.divisionCode, value: agency.divisionCode },
          { name: text.unifiedSocialCreditCode, value: agency.unifiedSocialCreditCode },
          { name: text.establishedOn, value: agency.establishedOn ? `${agency.establishedOn}` : null },
          { name: text.powers, value: powers.map((power) => text[power]).join(language === 'zh' ? '、' : '; ') || null },
          { name: text.organiser, value: site.organiser ?? null },
          { name: text.siteIdCode, value: site.siteIdCode ?? null },
          { name: text.icpNo, value: site.icpNo ?? null },
          { name: text.policeFilingNo, value: site.policeFilingNo ?? null },
        ]}
      />
      {below.length > 0 ? (
        <>
          <h2>{text.children}</h2>
          <ul>
            {below.map((child) => (
              <li key={child.id}>
                <AgencyLink frame={frame} agency={child} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <History {...props} />
    </PortalPage>
  );
}

function History({ frame, formerNames, changes, parties }: AgencyPageProps) {
  const { language } = frame;
  const text = ORGANIZATION_MESSAGES[language];
  const named = (ids: readonly string[]) =>
    ids.map((id, index) => {
      const party = parties.get(id);
      return (
        <span key={id}>
          {index > 0 ? ' · ' : null}
          {party ? <AgencyLink frame={frame} agency={party} /> : null}
        </span>
      );
    });
  return (
    <>
      <h2>{text.history}</h2>
      {formerNames.length + changes.length === 0 ? <p>{text.noHistory}</p> : null}
      {formerNames.length > 0 ? (
        <ul>
          {formerNames.map((former) => (
            <li key={`${former.usedUntil}`}>{text.usedUntil(former.name, `${former.usedUntil}`)}</li>
          ))}
        </ul>
      ) : null}
      {changes.length > 0 ? (
        <DataTable
          caption={text.history}
          captionHidden
          rows={changes}
          rowId={(change) => `${change.happenedOn} ${change.predecessorIds.join()} ${change.successorIds.join()}`}
          columns={[
            { id: 'day', label: text.day, header: true, cell: (change) => `${change.happenedOn}` },
            { id: 'kind', label: text.change, cell: (change) => SUCCESSION_LABELS[change.kind][language] },
            { id: 'from', label: text.from, cell: (change) => named(change.predecessorIds) },
            { id: 'to', label: text.to, cell: (change) => named(change.successorIds) },
            { id: 'note', label: text.note, cell: (change) => change.note },
          ]}
        />
      ) : null}
    </>
  );
}

function AgencyLink({ frame, agency }: { frame: Frame; agency: Agency }) {
  return <a href={hrefIn(frame, agencyPath(agency.id))}>{nameIn(frame.language, agency)}</a>;
}

/** Facts that are not there are left out, or shown as missing where a reader expects them. */
function Facts({ caption, facts, none }: { caption: string; facts: readonly { name: string; value: ReactNode }[]; none?: string }) {
  return (
    <table className="data">
      <caption className="hidden">{caption}</caption>
      <tbody>
        {facts.map(({ name, value }) =>
          value || none ? (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value || <span className="soft">{none}</span>}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}

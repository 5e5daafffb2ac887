import { CheckboxGroup, SelectField, TextField } from '../ui/portal/form.view.tsx';
import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import { FilterForm, Pagination, withQuery } from '../ui/portal/list.view.tsx';
import { Notice, Tag } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { AGENCY_KIND_LABELS, AGENCY_KINDS, type Agency } from './agency.ts';
import { agencyPath, DIRECTORY_PATH, nameIn } from './agency-path.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { ORGANIZATION_MESSAGES } from './messages.ts';

export interface DirectoryPageProps {
  frame: Frame;
  query: DirectoryQuery;
  /** Offered as a filter when there is more than one. */
  regions: readonly { code: string; name: string; nameEn: string | null }[];
  agencies: readonly Agency[];
  total: number;
  pageSize: number;
}

export function DirectoryPage({ frame, query, regions, agencies, total, pageSize }: DirectoryPageProps) {
  const { language } = frame;
  const text = ORGANIZATION_MESSAGES[language];
  const path = hrefIn(frame, DIRECTORY_PATH);
  const filters = { text: query.text, kind: query.kind, region: query.region, dissolved: query.dissolved ? 'yes' : undefined };
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const column = ORGANIZATION_MESSAGES.zh;
  return (
    <PortalPage
      frame={frame}
      title={text.directory}
      description={text.directoryDescription}
      column={{ name: column.directory, description: column.directoryDescription, keywords: column.directoryKeywords, type: '概况信息' }}
      breadcrumb={[{ label: text.directory }]}
    >
      <h1>{text.directory}</h1>
      <p className="lead">{text.lead}</p>
      <FilterForm language={language} action={path} {...(isFiltered ? { clearHref: path } : {})}>
        <TextField id="text" label={text.name} hint={text.nameHint} value={query.text ?? ''} maxLength={60} />
        <SelectField
          id="kind"
          label={text.kind}
          value={query.kind ?? ''}
          any={text.any}
          choices={AGENCY_KINDS.map((value) => ({ value, label: AGENCY_KIND_LABELS[value][language] }))}
        />
        {regions.length > 1 ? (
          <SelectField
            id="region"
            label={text.region}
            value={query.region ?? ''}
            any={text.any}
            choices={regions.map((region) => ({ value: region.code, label: nameIn(language, region) }))}
          />
        ) : null}
        <CheckboxGroup
          name="dissolved"
          legend={text.history}
          choices={[{ value: 'yes', label: text.dissolved }]}
          values={query.dissolved ? ['yes'] : []}
        />
      </FilterForm>
      {agencies.length > 0 ? (
        <DataTable
          caption={text.directory}
          captionHidden
          rows={agencies}
          rowId={(agency) => agency.id}
          columns={[
            { id: 'name', label: text.name, header: true, cell: (agency) => <NameCell frame={frame} agency={agency} /> },
            { id: 'kind', label: text.kind, cell: (agency) => AGENCY_KIND_LABELS[agency.kind][language] },
            { id: 'phone', label: text.phone, cell: (agency) => agency.contact.phone ?? <span className="soft">{text.notStated}</span> },
            {
              id: 'address',
              label: text.address,
              cell: (agency) => agency.contact.address ?? <span className="soft">{text.notStated}</span>,
            },
          ]}
        />
      ) : (
        <Notice>
          <p>{text.none}</p>
        </Notice>
      )}
      <Pagination
        language={language}
        paging={{ page: query.page, pageSize, total }}
        href={(page) => withQuery(path, { ...filters, page })}
      />
    </PortalPage>
  );
}

function NameCell({ frame, agency }: { frame: Frame; agency: Agency }) {
  const { language } = frame;
  return (
    <>
      <a href={hrefIn(frame, agencyPath(agency.id))}>{nameIn(language, agency)}</a>
      {agency.dissolvedOn ? (
        <>
          {' '}
          <Tag>{ORGANIZATION_MESSAGES[language].ended(`${agency.dissolvedOn}`)}</Tag>
        </>
      ) : null}
    </>
  );
}

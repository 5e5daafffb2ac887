import { type Kysely, sql } from 'kysely';

/** The orders in which the column lists the current reports, names by their pinyin; what a list filters by stands last. */
const NAME = 'agency_name collate "zh-x-icu"';
const DATED_ON = "coalesce(published_on, signed_on, 'epoch'::date)";
const LISTS = {
  report_by_year: `year desc, ${NAME}, id, agency_kind, error_count, warning_count`,
  report_by_name: `${NAME}, year desc, id, agency_kind, error_count, warning_count`,
  report_by_publication: `${DATED_ON}, id, agency_kind, error_count, warning_count`,
  report_by_publication_in_year: `year, ${DATED_ON}, id, agency_kind, error_count, warning_count`,
  report_by_errors: 'error_count, warning_count, id, agency_kind',
  report_by_errors_in_year: 'year, error_count, warning_count, id, agency_kind',
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema annual_reports`.execute(db);
  await sql`
    create table annual_reports.report (
      region_id uuid not null,
      id uuid not null,
      agency_id uuid not null,
      agency_name text not null check (agency_name <> ''),
      agency_kind text not null check (agency_kind in ('government', 'department', 'township', 'outpost', 'authorised')),
      year smallint not null check (year between 2008 and 2199),
      edition smallint not null check (edition > 0),
      is_current boolean not null,
      supersedes smallint check (supersedes > 0 and supersedes < edition),
      format text not null check (format in ('F2019', 'F2021')),
      cell_count smallint not null check (cell_count >= 0),
      published_on date,
      signed_on date,
      error_count smallint not null check (error_count >= 0),
      warning_count smallint not null check (warning_count >= 0),
      info_count smallint not null check (info_count >= 0),
      recheck_due boolean not null default false,
      file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
      file_sm3 text not null check (file_sm3 ~ '^[0-9a-f]{64}$'),
      file_kind text not null check (file_kind in ('text', 'html', 'docx', 'pdf')),
      file_name text not null,
      file_size integer not null check (file_size > 0),
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      imported_at timestamptz not null,
      imported_by text not null check (imported_by <> ''),
      checked_at timestamptz not null,
      primary key (region_id, id),
      unique (region_id, agency_id, year, edition),
      unique (region_id, agency_id, year, file_sha256),
      foreign key (region_id, agency_id) references organizations.agency (region_id, id)
    )`.execute(db);
  await sql`comment on table annual_reports.report is 'One row an edition of the report of an agency and year, as it was published.'`.execute(
    db,
  );
  await sql`
    comment on column annual_reports.report.agency_name is
    'The name of the agency when the report came in; the register knows its present name.'`.execute(db);
  await sql`
    comment on column annual_reports.report.recheck_due is
    'A neighbour changed (the year before, an agency below), so the findings have to be computed again.'`.execute(db);
  await sql`create index report_by_id on annual_reports.report (id)`.execute(db);
  await sql`create index report_by_agency on annual_reports.report (agency_id, year desc, edition desc)`.execute(db);
  await sql`
    create unique index report_current on annual_reports.report (region_id, agency_id, year) where is_current`.execute(db);
  for (const [name, columns] of Object.entries(LISTS)) {
    await sql`create index ${sql.raw(name)} on annual_reports.report (${sql.raw(columns)}) where is_current`.execute(db);
  }
  await sql`create index report_recheck on annual_reports.report (year, id) where recheck_due`.execute(db);

  await sql`
    create table annual_reports.narrative (
      region_id uuid not null,
      report_id uuid not null,
      preamble text not null,
      chapters jsonb not null,
      particulars jsonb not null,
      primary key (region_id, report_id),
      foreign key (region_id, report_id) references annual_reports.report (region_id, id)
    )`.execute(db);
  await sql`create index narrative_by_report on annual_reports.narrative (report_id)`.execute(db);
  await sql`
    comment on column annual_reports.narrative.particulars is
    'What else the reader found: title, period, signature, footer, variants, head defects, notes.'`.execute(db);

  await sql`
    create table annual_reports.finding (
      region_id uuid not null,
      report_id uuid not null,
      position smallint not null,
      rule text not null check (rule ~ '^AR-[A-Z]+[0-9]?-[0-9]{2}$'),
      severity text not null check (severity in ('error', 'warning', 'info')),
      cells text[] not null,
      message_zh text not null,
      message_en text not null,
      evidence text,
      primary key (region_id, report_id, position),
      foreign key (region_id, report_id) references annual_reports.report (region_id, id)
    )`.execute(db);
  await sql`create index finding_by_report on annual_reports.finding (report_id, position)`.execute(db);
  await sql`create index finding_by_rule on annual_reports.finding (rule, report_id)`.execute(db);
}

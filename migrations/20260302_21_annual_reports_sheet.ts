import { type Kysely, sql } from 'kysely';

const DOCUMENTS_2019 = ['newly_made', 'newly_published', 'public_total'];
const DOCUMENTS_2021 = ['issued', 'repealed', 'in_force'];
const MATTERS_2019 = ['previous_items', 'change', 'decisions'];

const PROACTIVE: Record<string, string[]> = {
  art20_1_rules: [...DOCUMENTS_2019, ...DOCUMENTS_2021],
  art20_1_normative_docs: [...DOCUMENTS_2019, ...DOCUMENTS_2021],
  art20_1_other_docs: DOCUMENTS_2019,
  art20_5_licensing: MATTERS_2019,
  art20_5_other_services: MATTERS_2019,
  art20_6_penalty: MATTERS_2019,
  art20_6_coercion: MATTERS_2019,
  art20_8_admin_fees: ['previous_items', 'change', 'amount_wan'],
  art20_9_procurement: ['projects', 'amount'],
};
const REQUESTS = [
  'newly_received',
  'carried_over',
  'disclosed',
  'partially_disclosed',
  'refused_state_secret',
  'refused_prohibited_by_law',
  'refused_three_securities_one_stability',
  'refused_third_party_rights',
  'refused_internal_affairs',
  'refused_deliberative',
  'refused_enforcement_file',
  'refused_administrative_query',
  'unavailable_not_held',
  'unavailable_needs_creation',
  'unavailable_unclear_after_correction',
  'not_processed_petition',
  'not_processed_repeated',
  'not_processed_publication',
  'not_processed_excessive',
  'not_processed_confirm_or_reissue',
  'other',
  'other_overdue_correction',
  'other_overdue_fee',
  'other_other',
  'results_total',
  'carried_forward',
];
const APPLICANTS = ['natural_person', 'org_business', 'org_research', 'org_public_welfare', 'org_legal_service', 'org_other', 'total'];
const REMEDIES = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'];

const CELL_COLUMNS = [
  ...Object.entries(PROACTIVE).flatMap(([row, columns]) => columns.map((column) => `t2_${row}_${column}`)),
  ...REQUESTS.flatMap((row) => APPLICANTS.map((column) => `t3_${row}_${column}`)),
  ...REMEDIES.flatMap((row) => OUTCOMES.map((column) => `t4_${row}_${column}`)),
];

/** One column a cell: docs/decisions/0007-cells-storage.md. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table annual_reports.sheet (
      region_id uuid not null,
      report_id uuid not null,
      scope text not null check (scope in ('whole', 'own')),
      year smallint not null,
      formats text[] not null check (cardinality(formats) = 3),
      off_form text[] not null default '{}',
      raw jsonb not null default '{}',
      procurement_yuan numeric,
      ${sql.raw(CELL_COLUMNS.map((column) => `${column} numeric`).join(',\n      '))},
      primary key (region_id, report_id, scope),
      foreign key (region_id, report_id) references annual_reports.report (region_id, id)
    )`.execute(db);
  await sql`create index sheet_by_report on annual_reports.sheet (report_id)`.execute(db);
  await sql`create index sheet_by_year on annual_reports.sheet (year)`.execute(db);
  await sql`
    comment on table annual_reports.sheet is
    'The three statutory tables of a report, a column a cell, numbers as printed; null is a blank cell, or one that off_form says is not there.'`.execute(
    db,
  );
  await sql`comment on column annual_reports.sheet.formats is 'The forms of the tables of chapters two, three and four.'`.execute(db);
  await sql`
    comment on column annual_reports.sheet.procurement_yuan is
    'The procurement amount in yuan; null where it is blank or its unit is not printed.'`.execute(db);
}

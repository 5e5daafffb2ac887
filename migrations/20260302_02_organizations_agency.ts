import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema organizations`.execute(db);
  await sql`
    create table organizations.region (
      id uuid primary key,
      division_code text not null check (division_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
      name text not null check (name <> ''),
      name_en text,
      valid_from date,
      valid_to date,
      successor_code text check (successor_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
      check (valid_from <= valid_to)
    )`.execute(db);
  await sql`create unique index region_current_code on organizations.region (division_code) where valid_to is null`.execute(db);
  await sql`comment on table organizations.region is 'Administrative divisions (GB/T 2260) over time.'`.execute(db);

  await sql`
    create table organizations.agency (
      region_id uuid not null references organizations.region (id),
      id uuid not null,
      parent_region_id uuid,
      parent_id uuid,
      name text not null check (name <> ''),
      name_key text not null check (name_key <> ''),
      name_en text,
      short_name text,
      short_key text,
      kind text not null check (kind in ('government', 'department', 'township', 'outpost', 'authorised')),
      division_code text check (division_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
      unified_social_credit_code text check (unified_social_credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
      disclosure_office text,
      phone text,
      email text,
      address text,
      postcode text,
      office_hours text,
      makes_rules boolean not null,
      enforces_law boolean not null,
      approval_bureau boolean not null,
      site_organiser text,
      site_id_code text check (site_id_code ~ '^([0-9]{10}|bm[0-9]{8})$'),
      icp_no text,
      police_filing_no text,
      established_on date,
      dissolved_on date,
      position integer not null,
      primary key (region_id, id),
      foreign key (parent_region_id, parent_id) references organizations.agency (region_id, id),
      check ((parent_id is null) = (parent_region_id is null)),
      check (parent_id <> id),
      check (established_on <= dissolved_on)
    )`.execute(db);
  await sql`create index agency_by_id on organizations.agency (id)`.execute(db);
  await sql`create index agency_by_parent on organizations.agency (parent_id)`.execute(db);
  await sql`create index agency_by_name on organizations.agency (name_key)`.execute(db);
  await sql`create index agency_by_short_name on organizations.agency (short_key) where short_key is not null`.execute(db);
  await sql`create unique index agency_current_name on organizations.agency (region_id, name_key) where dissolved_on is null`.execute(db);
  await sql`
    create unique index agency_current_credit_code on organizations.agency (region_id, unified_social_credit_code)
    where dissolved_on is null`.execute(db);

  await sql`
    create table organizations.former_name (
      region_id uuid not null,
      agency_id uuid not null,
      name text not null check (name <> ''),
      name_key text not null check (name_key <> ''),
      used_until date not null,
      primary key (region_id, agency_id, used_until),
      foreign key (region_id, agency_id) references organizations.agency (region_id, id)
    )`.execute(db);
  await sql`create index former_name_by_key on organizations.former_name (name_key)`.execute(db);

  await sql`
    create table organizations.former_parent (
      region_id uuid not null,
      agency_id uuid not null,
      parent_region_id uuid not null,
      parent_id uuid not null,
      until date not null,
      primary key (region_id, agency_id, until),
      foreign key (region_id, agency_id) references organizations.agency (region_id, id),
      foreign key (parent_region_id, parent_id) references organizations.agency (region_id, id)
    )`.execute(db);
  await sql`create index former_parent_by_parent on organizations.former_parent (parent_id)`.execute(db);

  await sql`
    create table organizations.succession (
      region_id uuid not null references organizations.region (id),
      id uuid not null,
      kind text not null check (kind in ('rename', 'merge', 'split', 'abolish')),
      happened_on date not null,
      note text,
      primary key (region_id, id)
    )`.execute(db);
  await sql`
    create table organizations.succession_party (
      region_id uuid not null,
      succession_id uuid not null,
      side text not null check (side in ('predecessor', 'successor')),
      agency_region_id uuid not null,
      agency_id uuid not null,
      primary key (region_id, succession_id, side, agency_id),
      foreign key (region_id, succession_id) references organizations.succession (region_id, id),
      foreign key (agency_region_id, agency_id) references organizations.agency (region_id, id)
    )`.execute(db);
  await sql`create index succession_party_by_agency on organizations.succession_party (agency_id)`.execute(db);

  await sql`
    create table organizations.site (
      id smallint primary key check (id = 1),
      settings jsonb not null check (jsonb_typeof(settings) = 'object'),
      saved_at timestamptz not null
    )`.execute(db);
  await sql`comment on table organizations.site is 'Who stands behind the portal, as its footer shows it: one row.'`.execute(db);
}
